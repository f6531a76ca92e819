'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { policiesAddress } from './policies-address';

interface Branch {
  id: string;
  name: string;
}

/** Whose policies are read, for those who read about several branches. */
export function BranchChoice({ branches, branch, on }: { branches: readonly Branch[]; branch: Branch; on: CalendarDate | null }) {
  const t = useTranslations('policies');
  const router = useRouter();
  return (
    <NativeSelect
      className="no-print"
      input={<OutlinedInput />}
      value={branch.id}
      inputProps={{ 'aria-label': t('branch') }}
      onChange={(event) => router.push(policiesAddress({ branch: event.target.value, on }))}
    >
      {branches.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
