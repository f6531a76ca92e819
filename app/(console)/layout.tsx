import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BarSearchSlot } from '@/components/members/search/BarSearchSlot';
import { ConsoleFrame } from '@/components/shell/ConsoleFrame';
import { ConsoleRoot } from '@/components/shell/ConsoleRoot';
import { RAIL_COOKIE } from '@/components/shell/rail-cookie';
import { VisitFrame } from '@/components/visits/panel/VisitFrame';
import { roleMay } from '@/lib/access/permissions';
import { PUBLIC_AREAS, type MessageArea } from '@/lib/messages/catalog';
import { requireSession } from '@/lib/server/session';

/** The console's frame. Who may open a page, the page's own query decides. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { name, username, role, branch, region, demo } = await requireSession();
  const railNarrow = (await cookies()).get(RAIL_COOKIE)?.value === 'narrow';
  const words = Object.entries(await getMessages()).filter(([area]) => !PUBLIC_AREAS.includes(area as MessageArea));
  return (
    <NextIntlClientProvider messages={Object.fromEntries(words)}>
      <ConsoleRoot>
        <ConsoleFrame
          person={{ name, username, role, branch, region, demo }}
          search={roleMay(role, 'member:search') ? <BarSearchSlot office={branch} /> : undefined}
          railNarrow={railNarrow}
        >
          {roleMay(role, 'queue:serve') ? <VisitFrame>{children}</VisitFrame> : children}
        </ConsoleFrame>
      </ConsoleRoot>
    </NextIntlClientProvider>
  );
}
