const YEAR_SECONDS = 365 * 24 * 3_600;

/** The name of a cookie that keeps how somebody likes a screen: `__Host-` wherever the address is https, so that no other host or path can set it. */
export const preferenceCookieName = (name: string, secure: boolean): string => `${secure ? '__Host-' : ''}${name}`;

/** Such a cookie as the browser takes it, for a year. It names nobody and opens nothing, so that a script may write it. */
export const preferenceCookie = (name: string, value: string, secure: boolean): string =>
  `${preferenceCookieName(name, secure)}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`;
