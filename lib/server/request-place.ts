const ADDRESS = /^[0-9a-fA-F.:]{3,45}$/;

/** Address of the client as the nearest proxy tells it; null when nobody tells. */
export function addressOf(request: Request): string | null {
  const nearest = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return nearest && ADDRESS.test(nearest) ? nearest : null;
}

/** From where a request comes, as a session row keeps it. */
export function placeOf(request: Request): { address: string | null; userAgent: string | null } {
  return { address: addressOf(request), userAgent: request.headers.get('user-agent') };
}
