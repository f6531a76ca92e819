'use client';

import { useState } from 'react';
import type { RequestResult } from '@/lib/transfers/commands/request-transfer';
import type { TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { BlockedPanel } from './BlockedPanel';
import { DonePanel } from './DonePanel';
import { nobodyCanMove } from './member-verdict';
import { TransferFormBody } from './TransferFormBody';

/** The transfer of a member: a form, in its place what stands in the way, or what became of it. */
export function TransferScreen({ facts }: { facts: TransferForm }) {
  const [result, setResult] = useState<RequestResult | null>(null);
  // Decided once: a form that is being filled in stays, and its decision says what has changed.
  const [blocked] = useState(() => nobodyCanMove(facts.family));
  if (result) return <DonePanel facts={facts} result={result} />;
  if (blocked) return <BlockedPanel facts={facts} />;
  return <TransferFormBody facts={facts} onDone={setResult} />;
}
