import { isSecure } from './session-cookie';

const SECONDS = 5 * 60;
const name = (): string => (isSecure() ? '__Host-loket.ticket' : 'loket.ticket');
const written = (value: string, seconds: number): string => `${name()}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure() ? '; Secure' : ''}`;

/** The half-way ticket of a sign-in as the request brings it; null without one. */
export function ticketOf(request: Request): string | null {
  const cookie = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name()}=`));
  return cookie?.slice(name().length + 1) || null;
}

/** The same answer, with the ticket in a cookie that no script reads and no address shows; null takes it away. */
export function withTicket(response: Response, ticket: string | null): Response {
  const headers = new Headers(response.headers);
  headers.append('set-cookie', ticket === null ? written('', 0) : written(ticket, SECONDS));
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
