import { env } from './env';
import { derivedKey } from './secret';

/** Is the console reached by https? Then cookies are `Secure` and named `__Host-`. */
export const isSecure = (): boolean => env().publicUrl.startsWith('https:');

/** Name of the session cookie: `__Host-` wherever the address is https, so that no other host or path can set it. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-loket.session' : 'loket.session');

let kept: { secrets: readonly string[]; keys: readonly [string, ...string[]] } | undefined;

/** The keys of cookies, the newest first: it seals, the others still open what they sealed. Throws a SetupError where no secret is set. */
export function sessionKeys(): readonly [string, ...string[]] {
  const { secrets } = env();
  if (kept?.secrets !== secrets) kept = { secrets, keys: secrets.map((secret) => derivedKey(secret, 'session')) as [string, ...string[]] };
  return kept.keys;
}

/** The key that seals the cookie. Throws a SetupError where no secret is set. */
export const sessionKey = (): string => sessionKeys()[0];
