import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BarSearchSlot } from '@/components/members/search/BarSearchSlot';
import { ConsoleFrame } from '@/components/shell/ConsoleFrame';
import { ConsoleRoot } from '@/components/shell/ConsoleRoot';
import { LateLockedRoot } from '@/components/shell/session/LateLockedRoot';
import { SignInNotice } from '@/components/sessions/SignInNotice';
import { RAIL_COOKIE } from '@/components/shell/rail-cookie';
import { VisitFrame } from '@/components/visits/panel/VisitFrame';
import { roleMay } from '@/lib/access/permissions';
import { PUBLIC_AREAS, type MessageArea } from '@/lib/messages/catalog';
import { env } from '@/lib/server/env';
import { passwordCounts } from '@/lib/server/password-accounts';
import { isSecure } from '@/lib/server/session-cookie';
import { callerOf, enteredSession, hasJustSignedIn, noteDocument, requireSession, type Session } from '@/lib/server/session';
import { readNews } from '@/lib/sessions/queries/read-news';
import { preferenceCookieName } from '@/lib/values/preference-cookie';

/** What the lock says, and nothing of the console's other words. */
const LOCK_AREAS: readonly MessageArea[] = ['common', 'sessions', 'shell'];

/** The console's frame, or the lock alone. Who may open a page, the page's own query decides. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const entered = await enteredSession();
  if (entered.kind === 'locked') return <Locked name={entered.session.actor.name} username={entered.session.actor.username}>{children}</Locked>;
  await noteDocument();
  const session = await requireSession();
  const { name, username, role, branch, region, demo, factorPending = false, singleSignOn } = session;
  const railNarrow = (await cookies()).get(preferenceCookieName(RAIL_COOKIE, isSecure()))?.value === 'narrow';
  const words = Object.entries(await getMessages()).filter(([area]) => !PUBLIC_AREAS.includes(area as MessageArea));
  return (
    <NextIntlClientProvider messages={Object.fromEntries(words)}>
      <ConsoleRoot>
        <ConsoleFrame
          person={{ name, username, role, branch, region, demo, factorPending, singleSignOn }}
          search={roleMay(role, 'member:search') && !factorPending ? <BarSearchSlot office={branch} /> : undefined}
          railNarrow={railNarrow}
          idleMinutes={env().idleMinutes}
          news={(await hasJustSignedIn()) && <News session={session} />}
        >
          {roleMay(role, 'queue:serve') && !factorPending ? <VisitFrame>{children}</VisitFrame> : children}
        </ConsoleFrame>
      </ConsoleRoot>
    </NextIntlClientProvider>
  );
}

/** What was tried with the account before this sign-in, where there is something to tell. */
async function News({ session }: { session: Session }) {
  const outcome = await readNews(await callerOf(session), {});
  return outcome.kind === 'done' && outcome.value.reasons.length > 0 && <SignInNotice news={outcome.value} singleSignOn={session.singleSignOn} />;
}

/** While the session is locked every page throws before it reads anything: `children` is unauthorized.tsx. */
async function Locked({ name, username, children }: { name: string; username: string; children: ReactNode }) {
  const words = Object.entries(await getMessages()).filter(([area]) => LOCK_AREAS.includes(area as MessageArea));
  return (
    <NextIntlClientProvider messages={Object.fromEntries(words)}>
      <ConsoleRoot>
        <main>{children}</main>
        <LateLockedRoot name={name} username={username} singleSignOn={!passwordCounts(username)} />
      </ConsoleRoot>
    </NextIntlClientProvider>
  );
}
