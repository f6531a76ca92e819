'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { SCAN_GAP_MS } from '../search/scan';
import { familyMove } from './family-keys';

interface Props {
  /** Id of the member whose record is open. */
  open: string;
  family: ReadonlyArray<{ id: string; name: string }>;
}

const KEYED = 9;

/** Number keys and `[` `]` switch within the family. */
export function FamilyKeys({ open, family }: Props) {
  const router = useRouter();
  const [, startOpening] = useTransition();
  const [later] = useState(makeLater);
  const place = family.findIndex(({ id }) => id === open);

  // A scanner begins with a digit too: the next key, which comes at once, takes this one back.
  useEffect(() => {
    window.addEventListener('keydown', later.cancel, { capture: true });
    return () => {
      later.cancel();
      window.removeEventListener('keydown', later.cancel, { capture: true });
    };
  }, [later]);

  function press(key: string): void {
    const to = familyMove(key, place, family.length);
    const member = to === null ? undefined : family[to];
    if (member !== undefined) later.run(() => startOpening(() => router.push(`/members/${member.id}`)));
  }

  useShortcuts([
    ...family.slice(0, KEYED).map(({ id, name }, index) => ({
      keys: String(index + 1),
      labelKey: 'member-record.family.openNamed' as const,
      values: { name },
      disabled: id === open,
      run: () => press(String(index + 1)),
    })),
    ...(['[', ']'] as const).map((key) => ({
      keys: key,
      labelKey: key === '[' ? ('member-record.family.previous' as const) : ('member-record.family.next' as const),
      disabled: family.length < 2,
      run: () => press(key),
    })),
  ]);
  return null;
}

/** Does one thing a little later, unless it is taken back or another comes before. */
function makeLater(): { run: (act: () => void) => void; cancel: () => void } {
  let timer: number | undefined;
  const cancel = () => window.clearTimeout(timer);
  return {
    cancel,
    run(act) {
      cancel();
      timer = window.setTimeout(act, SCAN_GAP_MS * 2);
    },
  };
}
