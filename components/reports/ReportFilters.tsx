'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { COMPARISONS, PERIODS, type Comparison, type Period } from '@/lib/reports/rules/periods';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { DayBox } from './DayBox';
import { reportAddress } from './report-address';
import styles from './Report.module.css';

export interface ReportSelect {
  /** Of the parameter of the address. */
  name: string;
  label: string;
  /** What it says when nothing is chosen. */
  any: string;
  choices: readonly (readonly [id: string, name: string])[];
  value: string | null;
}

interface Props {
  path: string;
  /** What the person may look at; one alone is not offered. */
  scopes: readonly (readonly [id: string, name: string])[];
  scope: string;
  /** Null: other days than those of a usual period. */
  period: Period | null;
  from: CalendarDate;
  to: CalendarDate;
  /** Left out where the report compares nothing. */
  compare?: Comparison | null;
  selects?: readonly ReportSelect[];
}

/** By what a report is narrowed. All of it stands in the address, so that a link, the way back and a reload show the same figures. */
export function ReportFilters({ path, scopes, scope, period, from, to, compare, selects = [] }: Props) {
  const t = useTranslations('reports');
  const router = useRouter();
  const [choosing, setChoosing] = useState(false);
  const [loading, load] = useTransition();
  const custom = choosing || period === null;
  const address = {
    scope: scope === scopes[0]?.[0] ? null : scope,
    period: period === '30d' ? null : period,
    from: period === null ? from : null,
    to: period === null ? to : null,
    compare: comparePart(compare),
    ...Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  };
  const go = (change: Partial<Record<string, string | null>>) => load(() => router.push(reportAddress(path, { ...address, ...change }), { scroll: false }));

  return (
    <search className={`${styles.filters} no-print`} aria-label={t('filter.label')} aria-busy={loading}>
      {scopes.length > 1 && <Choice label={t('filter.scope')} value={scope} choices={scopes} onChange={(chosen) => go({ scope: chosen })} />}
      <Choice
        label={t('filter.period')}
        value={custom ? 'custom' : period}
        choices={[...PERIODS.map((each) => [each, t(`periods.${each}`)] as const), ['custom', t('periods.custom')]]}
        onChange={(chosen) => {
          setChoosing(chosen === 'custom');
          if (chosen !== 'custom') go({ period: chosen === '30d' ? null : chosen, from: null, to: null });
        }}
      />
      {custom && (
        <>
          <DayBox key={`from-${from}`} label={t('filter.from')} day={from} onChange={(day) => go({ period: null, from: day, to: day > to ? day : to })} />
          <DayBox key={`to-${to}`} label={t('filter.to')} day={to} onChange={(day) => go({ period: null, from: day < from ? day : from, to: day })} />
        </>
      )}
      {compare !== undefined && (
        <FilterSelect
          label={t('filter.compare')}
          any={t('compare.none')}
          value={compare}
          choices={COMPARISONS.map((each) => [each, t(`compare.${each}`)])}
          onChange={(chosen) => go({ compare: comparePart(chosen) })}
        />
      )}
      {selects.map(({ name, label, any, choices, value }) => (
        <FilterSelect key={name} label={label} any={any} value={value} choices={choices} onChange={(chosen) => go({ [name]: chosen })} />
      ))}
    </search>
  );
}

/** Compared with the period before is what an address means that says nothing. */
function comparePart(compare: string | null | undefined): string | null {
  return compare === 'before' || compare === undefined ? null : (compare ?? 'none');
}

/** One of several, of which one is always chosen. */
function Choice({ label, value, choices, onChange }: { label: string; value: string; choices: readonly (readonly [string, string])[]; onChange: (value: string) => void }) {
  return (
    <select className={styles.choice} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
