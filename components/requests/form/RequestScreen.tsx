'use client';

import { useState } from 'react';
import type { FiledRequest } from '@/lib/requests/commands/file-request';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import { BlockedPanel } from './BlockedPanel';
import { blockedBy } from './blocked-by';
import { DonePanel } from './DonePanel';
import { RequestFormBody } from './RequestFormBody';

/** One service for a member: a form, in its place what stands in the way, or what became of it. */
export function RequestScreen({ facts }: { facts: RequestForm }) {
  const [filed, setFiled] = useState<FiledRequest | null>(null);
  // Decided once: a form that is being filled in stays, and its decision says what has changed.
  const [blocked] = useState(() => blockedBy(facts));
  if (filed) return <DonePanel facts={facts} filed={filed} />;
  if (blocked.length > 0) return <BlockedPanel facts={facts} findings={blocked} />;
  return <RequestFormBody facts={facts} onDone={setFiled} />;
}
