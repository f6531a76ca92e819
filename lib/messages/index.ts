import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { zoneOf } from '@/lib/access/actor';
import { now } from '@/lib/server/clock';
import { findSession } from '@/lib/server/session';
import { isSecure } from '@/lib/server/session-cookie';
import { preferenceCookieName } from '@/lib/values/preference-cookie';
import { loadMessages } from './catalog';
import { formats } from './formats';
import { FORMAT_LOCALES, LOCALE_COOKIE, parseLocale } from './locale';

/** Language from the cookie, time zone of the person's branch: what every translation and date of this request is written in. */
export default getRequestConfig(async ({ locale: asked }) => {
  const language = parseLocale(asked ?? (await cookies()).get(preferenceCookieName(LOCALE_COOKIE, isSecure()))?.value);
  // Without a database the words must still come: the page's own query is what reports the fault.
  const session = await findSession().catch(() => null);
  return {
    locale: FORMAT_LOCALES[language],
    messages: await loadMessages(language),
    formats,
    timeZone: zoneOf({ branch: session?.branch ?? null }),
    now: now(),
  };
});
