'use client';

import { useLimitWords } from '@/components/form/limit-words';
import { askRows } from '@/components/form/useRows';
import type { IdentifierKind } from '@/components/ui/identifier-groups';
import { useToast } from '@/components/ui/toasts';
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
  const toast = useToast();
  const limited = useLimitWords();
  async function reveal(): Promise<string | null> {
    const answer = await askRows<{ value: string }>('members/reveal', { memberId, field });
    if (answer.kind === 'rate_limited' && answer.limit) toast.show({ tone: 'attention', message: limited(answer.limit) });
    return answer.kind === 'done' ? answer.value.value : null;
  }
  return <RevealableIdentifier masked={masked} kind={kind} reveal={reveal} seconds={SECONDS} />;
}
