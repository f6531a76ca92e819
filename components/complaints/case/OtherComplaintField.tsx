'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { Field } from '@/components/form/Field';
import { useRows } from '@/components/form/useRows';
import { useSettled } from '@/components/grid/useSettled';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import type { ComplaintPage } from '@/lib/complaints/queries/list-complaints';
import { SelectField } from './SelectField';

interface Props {
  complaint: ComplaintCaseView;
  value: string;
  problem: string | undefined;
  onChange: (id: string) => void;
}

/** Another complaint: one of those that are near at hand, or any of the scope by its reference. */
export function OtherComplaintField({ complaint, value, problem, onChange }: Props) {
  const t = useTranslations('complaint-case.act');
  const near = [...complaint.links, ...complaint.duplicates.filter(({ open }) => open)].filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed).trim();
  const { rows } = useRows<ComplaintPage>('complaints/rows', text.length < 10 ? null : { view: 'all', text, sort: 'receivedAt', limit: 2 });
  const found = text.length < 10 ? null : (rows?.rows.find(({ id }) => id !== complaint.id) ?? null);
  const take = useEffectEvent((id: string) => onChange(id));
  const foundId = found?.id;
  useEffect(() => {
    if (foundId !== undefined) take(foundId);
  }, [foundId]);
  const unknown = text.length >= 10 && rows !== undefined && found === null;
  return (
    <>
      {near.length > 0 && typed === '' && (
        <SelectField label={t('other')} value={near.some(({ id }) => id === value) ? value : ''} problem={undefined} choices={near.map(({ id, reference, subject }) => [id, `${reference}, ${subject}`])} onChange={onChange} />
      )}
      <Field label={t('other')} hint={found === null ? t('otherHint') : `${found.reference}, ${found.subject}`} problem={unknown ? 'unknown_complaint' : problem} area="complaint-case" optional={near.length > 0}>
        {({ id, describedBy, invalid }) => (
          <OutlinedInput
            id={id} fullWidth error={invalid} value={typed} onChange={(event) => setTyped(event.target.value)}
            slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: 30, autoComplete: 'off' } }}
          />
        )}
      </Field>
    </>
  );
}
