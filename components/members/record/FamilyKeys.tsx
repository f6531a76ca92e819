'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
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
  const waiting = useRef<number | undefined>(undefined);
  const place = family.findIndex(({ id }) => id === open);

  // A scanner begins with a digit too: the next key, which comes at once, takes this one back.
  useEffect(() => {
    const takeBack = () => window.clearTimeout(waiting.current);
    window.addEventListener('keydown', takeBack, { capture: true });
    return () => {
      takeBack();
      window.removeEventListener('keydown', takeBack, { capture: true });
    };
  }, []);

  function press(key: string): void {
    const to = familyMove(key, place, family.length);
    const member = to === null ? undefined : family[to];
    if (member === undefined) return;
    waiting.current = window.setTimeout(() => startOpening(() => router.push(`/members/${member.id}`)), SCAN_GAP_MS * 2);
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
