import { userAgentFromString } from 'next/server';

/** A browser and its system by name, such as `Chrome 142` and `Windows 10`; null for what the browser does not tell. */
export interface BrowserWords {
  browser: string | null;
  system: string | null;
}

/** Browser and system that a user agent names. Only for people to recognise their own devices by: anybody can send any user agent. */
export function browserWords(userAgent: string | null): BrowserWords {
  if (userAgent === null || userAgent.trim() === '') return { browser: null, system: null };
  const { browser, os } = userAgentFromString(userAgent);
  const words = (name: string | undefined, version: string | undefined) => (name === undefined ? null : [name, /^\d+/.exec(version ?? '')?.[0]].filter(Boolean).join(' '));
  return { browser: words(browser.name, browser.version), system: words(os.name, os.version) };
}
