'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import LocalHospitalOutlined from '@mui/icons-material/LocalHospitalOutlined';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState, type FormEvent } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { EmptyState } from '@/components/ui/EmptyState';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { FacilitiesView, FacilityRow } from '@/lib/policies/queries/read-facilities';
import { ask } from './edit/asked';
import { fullnessOf, loadOrder } from './standing';
import { Period } from './Period';
import { policiesAddress } from './policies-address';
import { RowActs } from './RowActs';
import { SortableTable, type TableColumn } from './SortableTable';
import { StandingMark } from './StandingMark';
import { matches, TableFilter } from './TableFilter';
import styles from './PoliciesScreen.module.css';

/** Facilities of the branch with contract and load, the fullest on top. */
export function FacilitiesSection({ view, asked }: { view: FacilitiesView; asked: string }) {
  const t = useTranslations('policies');
  const format = useFormatter();
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const { rows, on, today, membersPerDoctor, more, branch, mayEdit } = view;
  const add = () => ask({ dialog: 'addFacility' });
  const found = rows.filter((row) => matches(text, row.name, row.code, t(`facilities.type.${row.type}`), row.district, row.regency));
  useShortcuts([
    { keys: 'f', labelKey: 'policies.keys.filter', run: () => box.current?.focus() },
    { keys: 'n', labelKey: 'policies.keys.addFacility', run: add, disabled: !mayEdit },
  ]);

  const columns: readonly TableColumn<FacilityRow>[] = [
    {
      id: 'name', title: t('facilities.column.name'), order: ({ name }) => name,
      cell: ({ name, code }) => (
        <>
          <span className={styles.name}>{name}</span>
          <code className={styles.beneath}>{code}</code>
        </>
      ),
    },
    { id: 'type', title: t('facilities.column.type'), order: ({ type }) => t(`facilities.type.${type}`), cell: ({ type }) => <span className={styles.short}>{t(`facilities.type.${type}`)}</span> },
    {
      id: 'place', title: t('facilities.column.place'), order: ({ regency, district }) => `${regency} ${district}`,
      cell: ({ regency, district }) => (
        <>
          {district}
          <span className={styles.beneath}>{regency}</span>
        </>
      ),
    },
    { id: 'doctors', title: t('facilities.column.doctors'), align: 'end', largestFirst: true, order: ({ doctors }) => doctors, cell: ({ doctors }) => format.number(doctors, 'whole') },
    ...(on === today ? nowColumns() : []),
    {
      id: 'contract', title: t('facilities.column.contract'), order: ({ contract }) => (contract === null ? '' : (contract.to ?? '9999')),
      cell: ({ contract }) => (
        <>
          <StandingMark period={contract} today={on} none={t('facilities.noContract')} />
          {contract && (
            <span className={styles.beneath}>
              {contract.reference}
              <br />
              <Period from={contract.from} to={contract.to} />
            </span>
          )}
        </>
      ),
    },
    { id: 'acts', title: t('acts.column'), align: 'end', screenOnly: true, cell: ({ code, name }) => <RowActs name={name} onOpen={() => ask({ dialog: 'facility', code })} /> },
  ];

  /** Members are counted now: of another day there is no count. */
  function nowColumns(): readonly TableColumn<FacilityRow>[] {
    return [
      {
        id: 'members', title: t('facilities.column.members'), align: 'end', largestFirst: true, order: ({ members }) => members,
        cell: ({ members, incoming }) => (
          <>
            {format.number(members, 'whole')}
            {incoming > 0 && <span className={styles.beneath}>{t('facilities.incoming', { count: incoming })}</span>}
          </>
        ),
      },
      { id: 'load', title: t('facilities.column.load'), largestFirst: true, order: loadOrder, cell: (row) => <Load row={row} /> },
    ];
  }

  function search(event: FormEvent): void {
    event.preventDefault();
    if (!more && asked === '') return;
    router.push(policiesAddress({ branch: branch.id, on: on === today ? null : on, text: text.trim() }));
  }

  return (
    <Section
      title={t('facilities.title')}
      meta={<span className={styles.count}>{text === '' ? t('facilities.count', { count: rows.length }) : t('filter.shown', { shown: found.length, total: rows.length })}</span>}
      flush
      actions={
        <>
          {mayEdit && (
            <Button className="no-print" size="small" startIcon={<AddRounded />} endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={add}>
              {t('facilities.add')}
            </Button>
          )}
          <form onSubmit={search}>
            <TableFilter table={t('facilities.title')} hint={t('filter.facility')} text={text} onText={setText} box={box} />
          </form>
        </>
      }
    >
      <p className={styles.rule}>
        {membersPerDoctor !== null && t('facilities.rule', { perDoctor: membersPerDoctor })} {more && <strong>{t('facilities.more', { count: rows.length })}</strong>}
      </p>
      {found.length > 0 ? (
        <SortableTable caption={t('facilities.title')} columns={columns} rows={found} rowKey={({ code }) => code} first={on === today ? 'load' : 'name'} />
      ) : (
        <EmptyState compact icon={<LocalHospitalOutlined />} title={text === '' ? t('facilities.empty') : t('filter.nothing')} />
      )}
    </Section>
  );
}

/** The load as a bar and in words; the bar ends at the capacity. */
function Load({ row }: { row: FacilityRow }) {
  const t = useTranslations('policies.facilities');
  const format = useFormatter();
  const fullness = fullnessOf(row);
  const { share, capacity } = row.load;
  if (fullness === 'not_measured') return <span className={styles.beneath}>{t('notMeasured')}</span>;
  return (
    <div className={styles.load}>
      {fullness === 'over' && <StatusMark tone="danger">{share === null ? t('noDoctor') : t('over')}</StatusMark>}
      {fullness === 'near' && <StatusMark tone="attention">{t('near')}</StatusMark>}
      {share === null ? (
        fullness === 'free' && <span className={styles.beneath}>{t('noDoctor')}</span>
      ) : (
        <>
          <meter className={styles.meter} data-fullness={fullness} min={0} max={1} value={Math.min(1, share)} aria-label={t('column.load')} />
          <span>{t('load', { share: format.number(share, 'percent'), capacity })}</span>
        </>
      )}
    </div>
  );
}
