'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintFormView } from '@/lib/complaints/queries/open-form';
import { ComplaintFormBody } from './ComplaintFormBody';
import { DonePanel } from './DonePanel';
import type { FormPerson } from './form-person';

/** A new complaint: the form, then what became of it. */
export function ComplaintScreen({ facts, person }: { facts: ComplaintFormView; person: FormPerson }) {
  const router = useRouter();
  const [filed, setFiled] = useState<ChangedComplaint | null>(null);
  const [round, setRound] = useState(1);
  if (filed === null) return <ComplaintFormBody key={round} facts={facts} person={person} onDone={setFiled} />;
  return (
    <DonePanel
      filed={filed}
      memberId={facts.member?.id ?? null}
      branchName={person.branchName}
      onAnother={() => {
        setFiled(null);
        setRound(round + 1);
        // The one just filed is now among the member's complaints.
        router.refresh();
      }}
    />
  );
}
