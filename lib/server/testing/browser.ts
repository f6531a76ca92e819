/** Cookies and redirects of one person's browser, over fetch. Cookies are kept by origin: ports of one test host are different sites here. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request without following where it leads. */
  async go(address: string, init: { form?: Record<string, string> } = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'user-agent': 'test browser' },
      ...(init.form && { method: 'POST', body: new URLSearchParams(init.form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      const gone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
      if (gone) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** Follows redirects until `stop` says of an address that it is not asked for any more. Returns that address, or the last answer's. */
  async follow(address: string, stop: (address: URL) => boolean): Promise<string> {
    for (let next = address, steps = 0; steps < 15; steps += 1) {
      if (stop(new URL(next))) return next;
      const response = await this.go(next);
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${next} leads nowhere: ${response.status} ${(await response.text()).slice(0, 300)}`);
      next = new URL(location, next).href;
    }
    throw new Error('too many redirects');
  }

  /** A cookie of an origin. */
  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(origin)?.get(name);
  }

  /** The same cookies in another browser: somebody who copied them at this moment. */
  copy(): Browser {
    const twin = new Browser();
    for (const [origin, jar] of this.jars) twin.jars.set(origin, new Map(jar));
    return twin;
  }
}
