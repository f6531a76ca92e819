'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { FilterField } from '@/components/ui/FilterField';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { ROLES } from '@/lib/access/roles';
import { STAFF_STATES } from '@/lib/staff/model';
import { EVERYBODY, type StaffQuestion } from './staff-address';
import screen from '@/components/ui/list-screen.module.css';

interface Props {
  question: StaffQuestion;
  text: string;
  branches: readonly { id: string; name: string }[];
  box: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onChange: (question: StaffQuestion) => void;
}

/** Which people: by name, office, role, state. All but the name stands in the address. */
export function StaffFilters({ question: { branchId, role, state }, text, branches, box, onText, onChange }: Props) {
  const t = useTranslations('staff');
  const roles = useTranslations('shell.role');
  const question = { branchId, role, state };
  const narrowed = text !== '' || branchId !== null || role !== null || state !== null;
  return (
    <search className={`${screen.filters} no-print`} aria-label={t('filter.label')}>
      <FilterField label={t('filter.text')} value={text} onChange={onText} box={box} keys="f" />
      <FilterSelect label={t('filter.branch')} any={t('filter.anyBranch')} value={branchId} choices={branches.map(({ id, name }) => [id, name] as const)} onChange={(value) => onChange({ ...question, branchId: value })} />
      <FilterSelect label={t('filter.role')} any={t('filter.anyRole')} value={role} choices={ROLES.map((id) => [id, roles(id)] as const)} onChange={(value) => onChange({ ...question, role: ROLES.find((id) => id === value) ?? null })} />
      <FilterSelect
        label={t('filter.state')}
        any={t('filter.anyState')}
        value={state}
        choices={STAFF_STATES.map((id) => [id, t(`state.${id}`)] as const)}
        onChange={(value) => onChange({ ...question, state: STAFF_STATES.find((id) => id === value) ?? null })}
      />
      {narrowed && (
        <Button
          onClick={() => {
            onText('');
            onChange(EVERYBODY);
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
