'use client';

import { askRows } from '@/components/form/useRows';
import type { IdentifierKind } from '@/components/ui/identifier-groups';
import { RevealableIdentifier } from '@/components/ui/RevealableIdentifier';
import type { RevealableField } from '@/lib/members/schemas';

/** Long enough to copy a number by hand, short enough that the next in the queue does not read it. */
const SECONDS = 30;

interface Props {
  memberId: string;
  field: RevealableField;
  kind: Exclude<IdentifierKind, 'code'>;
  masked: string;
}

/** A masked value of a member; the whole one is asked for, and audited, only when it is wanted. */
export function RevealField({ memberId, field, kind, masked }: Props) {
  async function reveal(): Promise<string | null> {
    const answer = await askRows<{ value: string }>('members/reveal', { memberId, field });
    return answer.kind === 'done' ? answer.value.value : null;
  }
  return <RevealableIdentifier masked={masked} kind={kind} reveal={reveal} seconds={SECONDS} />;
}
