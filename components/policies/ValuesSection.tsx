'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { isEditableValue } from '@/lib/policies/model';
import type { PolicyValueRow } from '@/lib/policies/queries/read-policies';
import { valueFacts } from '@/lib/policies/rules/value-parts';
import { ask } from './edit/asked';
import { useReferenceWords } from './edit/useReferenceWords';
import { Period } from './Period';
import { RowActs } from './RowActs';
import { SortableTable, type TableColumn } from './SortableTable';
import styles from './PoliciesScreen.module.css';

const CERTAINTY_TONES = { H: 'success', M: 'info', L: 'attention' } as const;
const KNOWN = ['transfer.tenure_months', 'transfer.members_per_doctor', 'contribution.pbpu', 'arrears.max_months', 'rehab.terms', 'adoption.target', 'visit.targets', 'calendar.joint_leave_works', 'complaint.calls'] as const;
type Known = (typeof KNOWN)[number];
/** A table of rules: told in lines, not in a sentence. */
const PROMISES = 'complaint.clocks';

/** Values that change by decree, with where they come from and how sure that is. */
export function ValuesSection({ values, mayEdit }: { values: readonly PolicyValueRow[]; mayEdit: boolean }) {
  const t = useTranslations('policies');
  const say = useValueWords();
  const [history, setHistory] = useState(false);
  const others = values.filter(({ validity }) => validity !== 'current').length;
  const rows = values.filter(({ validity }) => history || validity === 'current');

  const columns: readonly TableColumn<PolicyValueRow>[] = [
    {
      id: 'name', title: t('values.column.name'), order: (row) => `${say(row).name} ${row.from}`,
      cell: (row) => (
        <>
          <span className={styles.name}>{say(row).name}</span>
          {row.validity !== 'current' && <span className={styles.beneath}>{t(`values.${row.validity}`)}</span>}
        </>
      ),
    },
    { id: 'value', title: t('values.column.value'), cell: (row) => (row.key === PROMISES ? <Promises value={row.value} /> : say(row).value) },
    { id: 'source', title: t('values.column.source'), order: ({ source }) => source, cell: ({ source }) => source },
    {
      id: 'certainty', title: t('values.column.certainty'), order: ({ certainty }) => 'HML'.indexOf(certainty),
      cell: ({ certainty }) => <StatusMark quiet tone={CERTAINTY_TONES[certainty]}>{t(`values.certainty.${certainty}`)}</StatusMark>,
    },
    { id: 'period', title: t('values.column.period'), order: ({ from }) => from, cell: ({ from, to }) => <Period from={from} to={to} /> },
    {
      id: 'acts', title: t('acts.column'), align: 'end', screenOnly: true,
      cell: (row) => {
        const { key, validity, from } = row;
        const { name } = say(row);
        const editable = isEditableValue(key);
        return (
          <RowActs
            name={name}
            onChange={mayEdit && editable && validity === 'current' ? () => ask({ dialog: 'value', key }) : null}
            onWithdraw={mayEdit && editable && validity === 'future' ? () => ask({ dialog: 'withdraw', what: 'value', subject: key, from }) : null}
            onHistory={editable && validity === 'current' ? () => ask({ dialog: 'history', kind: 'value', subject: key, name }) : null}
          />
        );
      },
    },
  ];

  return (
    <Section
      title={t('values.title')}
      meta={<span className={styles.count}>{t('values.count', { count: rows.length })}</span>}
      flush
      actions={
        others > 0 && (
          <Button size="small" aria-pressed={history} onClick={() => setHistory(!history)}>
            {history ? t('values.hideHistory') : t('values.history', { count: others })}
          </Button>
        )
      }
    >
      <SortableTable caption={t('values.title')} columns={columns} rows={rows} rowKey={({ key, from }) => `${key} ${from}`} first="name" quiet={({ validity }) => validity !== 'current'} />
    </Section>
  );
}

/** What the levels are promised and the law demands, a line each. The rest of the table is told where it is changed, and in its history. */
function Promises({ value }: { value: unknown }) {
  const { lines } = useReferenceWords([], PROMISES);
  const shown = Object.entries(valueFacts(PROMISES, value)).filter(([field]) => /^part\.(levels\.\w+\.(firstResponse|resolve)|legalDays)$/.test(field));
  return (
    <ul className={styles.promises}>
      {lines({}, Object.fromEntries(shown)).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Name and value of a rule's value in words; one that this version has no words for stands as it is stored. */
function useValueWords(): (row: PolicyValueRow) => { name: string; value: string } {
  const t = useTranslations('policies.values');
  const format = useFormatter();
  return ({ key, value }) => {
    if (key === PROMISES) return { name: t(`name.${PROMISES}`), value: '' };
    const known = KNOWN.find((one) => one === key);
    const numbers = known === undefined ? null : numbersOf(known, value);
    if (known === undefined || numbers === null) return { name: known === undefined ? key : t(`name.${known}`), value: JSON.stringify(value) };
    const rupiah = (amount: number | undefined) => format.number(amount ?? 0, 'rupiah');
    const { first, second, third, full, subsidy, ...plain } = numbers;
    const money = known === 'contribution.pbpu' && { first: rupiah(first), second: rupiah(second), third: rupiah(third), full: rupiah(full), subsidy: rupiah(subsidy) };
    return { name: t(`name.${known}`), value: t(`value.${known}`, { ...plain, ...money }) };
  };
}

/** Under which name each part of a stored value stands in its sentence. */
const PARTS: Record<Known, Record<string, string>> = {
  'transfer.tenure_months': { value: '' },
  'transfer.members_per_doctor': { value: '' },
  'contribution.pbpu': { first: '1', second: '2', third: '3', full: 'full3', subsidy: 'subsidy3' },
  'arrears.max_months': { value: '' },
  'visit.targets': { wait: 'default.waitMinutes', service: 'default.serviceMinutes' },
  'rehab.terms': { min: 'minMonths', max: 'maxMonths', instalments: 'maxInstalments' },
  'adoption.target': { percent: 'percent', more: 'perMonth' },
  'calendar.joint_leave_works': { value: '' },
  'complaint.calls': { calls: 'mostCalls', perDay: 'mostPerDay', gap: 'gapMinutes', unanswered: 'mostUnanswered' },
};

function numbersOf(key: Known, stored: unknown): Record<string, number> | null {
  const inside = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? Object.entries(value).find(([each]) => each === name)?.[1] : undefined);
  const read = (part: string) => {
    const value = part === '' ? stored : part.split('.').reduce(inside, stored);
    return typeof value === 'boolean' ? Number(value) : value;
  };
  const numbers = Object.entries(PARTS[key]).map(([name, part]) => [name, read(part)] as const);
  return numbers.every((entry): entry is readonly [string, number] => typeof entry[1] === 'number') ? Object.fromEntries(numbers) : null;
}
