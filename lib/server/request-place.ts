const ADDRESS = /^[0-9a-fA-F.:]{3,45}$/;

/**
 * The address that the nearest proxy saw, out of its header: the last of the list. What stands before it was written by whoever sent the request, who may
 * write anything there. Null when nobody tells, or tells something else.
 */
export function nearestAddress(forwarded: string | null | undefined): string | null {
  const nearest = forwarded?.split(',').at(-1)?.trim();
  return nearest && ADDRESS.test(nearest) ? nearest : null;
}

/** Address of the client as the nearest proxy tells it; null when nobody tells. */
export const addressOf = (request: Request): string | null => nearestAddress(request.headers.get('x-forwarded-for'));

/** From where a request comes, as a session row keeps it. */
export function placeOf(request: Request): { address: string | null; userAgent: string | null } {
  return { address: addressOf(request), userAgent: request.headers.get('user-agent') };
}
