'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { useAfterScan } from '@/components/shell/after-scan';
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
  const afterScan = useAfterScan();
  const place = family.findIndex(({ id }) => id === open);

  function press(key: string): void {
    const to = familyMove(key, place, family.length);
    const member = to === null ? undefined : family[to];
    if (member !== undefined) afterScan(() => startOpening(() => router.push(`/members/${member.id}`)));
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
