import type { ReactNode } from 'react';
import { LateLimitScreen, LatePurposeScreen } from '@/components/privacy/late-screens';
import { PURPOSE_NEEDED } from '@/lib/privacy/queries/open-member';
import { askPurpose } from '@/lib/privacy/queries/ask-purpose';
import { openPage, openPageUnless } from '@/lib/server/page';
import type { Session } from '@/lib/server/session';
import type { Query } from '@/lib/server/use-case';

/** A page about one member: its query and screen, or the question for a purpose where one is needed first, or why there is no more to read this hour. The address stays. */
export async function memberPage<O>(query: Query<O>, input: unknown, memberId: unknown, show: (value: O, session: Session) => ReactNode): Promise<ReactNode> {
  const opened = await openPageUnless(query, input, PURPOSE_NEEDED);
  if (opened.open) return show(opened.value, opened.session);
  if (opened.limit !== null) return <LateLimitScreen limit={opened.limit} />;
  const { value } = await openPage(askPurpose, { memberId });
  return <LatePurposeScreen key={value.memberId} asked={value} />;
}
