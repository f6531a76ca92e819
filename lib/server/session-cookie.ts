import { env } from './env';
import { derivedKey } from './secret';
import { SetupError } from './setup-error';

/** Is the console reached by https? Then cookies are `Secure` and named `__Host-`. */
export const isSecure = (): boolean => env().publicUrl.startsWith('https:');

/** Name of the session cookie: `__Host-` wherever the address is https, so that no other host or path can set it. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-loket.session' : 'loket.session');

let key: string | undefined;

/** The key that seals the cookie. Throws a SetupError where no secret is set. */
export function sessionKey(): string {
  const { secret } = env();
  if (secret === undefined) throw new SetupError('LOKET_SECRET is not set: start the console with "npm start"');
  return (key ??= derivedKey(secret, 'session'));
}
