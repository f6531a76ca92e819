const HERE = 'http://loket.invalid';

/** Where to go after signing in: `to` when it is a path of this console, else `/`. Never another host, never back to signing in. */
export function safeDestination(to: string | undefined): string {
  if (to === undefined || to.length > 2_000 || !to.startsWith('/') || !URL.canParse(to, HERE)) return '/';
  const url = new URL(to, HERE);
  if (url.origin !== HERE || url.pathname === '/sign-in' || url.pathname.startsWith('/api/')) return '/';
  // A path of two slashes is another host to the browser, also when dots have been folded away: "/.//evil".
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`;
}
