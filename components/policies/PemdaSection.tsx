'use client';

import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { PemdaPolicyRow, PoliciesView } from '@/lib/policies/queries/read-policies';
import { ask } from './edit/asked';
import { Period } from './Period';
import { RowActs } from './RowActs';
import { SortableTable, type TableColumn } from './SortableTable';
import { StandingMark } from './StandingMark';
import { matches, TableFilter } from './TableFilter';
import styles from './PoliciesScreen.module.css';

const OUTSIDE_TONES = { allowed: 'success', needs_approval: 'attention', refused: 'danger' } as const;

/** What each local government pays for, now; older and coming versions on demand. */
export function PemdaSection({ view }: { view: Pick<PoliciesView, 'policies' | 'withoutPolicy' | 'on' | 'today' | 'mayEdit'> }) {
  const t = useTranslations('policies');
  const format = useFormatter();
  const [text, setText] = useState('');
  const [history, setHistory] = useState(false);
  const { policies, withoutPolicy, on, today, mayEdit } = view;
  // Of one whose first policy is still to begin, that one is what there is to see.
  const leads = ({ governmentId, validity, from }: PemdaPolicyRow) => validity === 'current' || (on === today && withoutPolicy.some(({ id, startsOn }) => id === governmentId && startsOn === from));
  const others = policies.filter((row) => !leads(row)).length;
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  const found = policies.filter((row) => (history || leads(row)) && matches(text, row.localGovernment, ...row.area, row.agreement?.reference ?? ''));
  const governments = new Set([...policies.map(({ governmentId }) => governmentId), ...withoutPolicy.map(({ id }) => id)]).size;
  const types = ({ allowedTypes }: PemdaPolicyRow) => format.list(allowedTypes.map((type) => t(`facilities.type.${type}`)), { type: 'unit' });

  const columns: readonly TableColumn<PemdaPolicyRow>[] = [
    {
      id: 'government', title: t('pemda.column.government'), order: ({ localGovernment, validity, from }) => `${localGovernment} ${validity === 'current' ? 0 : 1} ${from}`,
      cell: ({ localGovernment, area, validity }) => (
        <>
          <span className={styles.name}>{localGovernment}</span>
          <span className={styles.beneath}>{validity === 'current' ? format.list(area, { type: 'unit' }) : t(`pemda.${validity}`)}</span>
        </>
      ),
    },
    { id: 'types', title: t('pemda.column.types'), cell: types },
    {
      id: 'outside', title: t('pemda.column.outside'), order: ({ outsideArea }) => outsideArea,
      cell: ({ outsideArea }) => <StatusMark quiet tone={OUTSIDE_TONES[outsideArea]}>{t(`pemda.outside.${outsideArea}`)}</StatusMark>,
    },
    { id: 'letter', title: t('pemda.column.letter'), order: ({ letterRequired }) => letterRequired, cell: ({ letterRequired }) => <span className={styles.short}>{t(`pemda.letter.${letterRequired}`)}</span> },
    {
      id: 'cutoff', title: t('pemda.column.cutoff'), order: ({ cutoffDay }) => cutoffDay ?? 99,
      cell: ({ cutoffDay }) => (cutoffDay === null ? t('pemda.noCutoff') : t('pemda.cutoff', { day: cutoffDay })),
    },
    {
      id: 'agreement', title: t('pemda.column.agreement'), order: ({ agreement }) => (agreement === null ? '' : (agreement.to ?? '9999')),
      cell: ({ agreement, validity }) => (
        <>
          {(validity === 'current' || agreement !== null) && <StandingMark period={agreement} today={on} none={t('pemda.noAgreement')} />}
          {agreement && (
            <span className={styles.beneath}>
              {agreement.reference}
              <br />
              <Period from={agreement.from} to={agreement.to} />
            </span>
          )}
        </>
      ),
    },
    { id: 'period', title: t('pemda.column.period'), order: ({ from }) => from, cell: ({ from, to }) => <Period from={from} to={to} /> },
    {
      id: 'acts', title: t('acts.column'), align: 'end', screenOnly: true,
      cell: (row) => {
        const { governmentId, localGovernment, validity, from } = row;
        return (
          <RowActs
            name={localGovernment}
            onChange={mayEdit && leads(row) ? () => ask({ dialog: 'policy', governmentId, from }) : null}
            onWithdraw={mayEdit && validity === 'future' ? () => ask({ dialog: 'withdraw', what: 'policy', subject: governmentId, from }) : null}
            onHistory={leads(row) ? () => ask({ dialog: 'history', kind: 'pemda', subject: governmentId, name: localGovernment }) : null}
          />
        );
      },
    },
  ];

  return (
    <Section
      title={t('pemda.title')}
      meta={<span className={styles.count}>{t('pemda.count', { count: governments })}</span>}
      flush
      actions={
        <>
          {others > 0 && (
            <Button size="small" aria-pressed={history} onClick={() => setHistory(!history)}>
              {history ? t('pemda.hideHistory') : t('pemda.history', { count: others })}
            </Button>
          )}
          {mayEdit && (
            <Button className="no-print" size="small" onClick={() => ask({ dialog: 'addGovernment' })}>
              {t('pemda.add')}
            </Button>
          )}
          <TableFilter table={t('pemda.title')} hint={t('filter.government')} text={text} onText={setText} />
        </>
      }
    >
      {withoutPolicy.length > 0 && (
        <div className={styles.notice}>
          <Notice
            tone="attention"
            title={t('pemda.withoutPolicy', { names: format.list(withoutPolicy.map(({ name, startsOn }) => (startsOn === null ? name : t('pemda.startsOn', { name, date: day(startsOn) })))) })}
            actions={mayEdit && withoutPolicy.filter(({ startsOn }) => startsOn === null).map(({ id, name }) => (
              <Button key={id} size="small" variant="outlined" onClick={() => ask({ dialog: 'policy', governmentId: id, from: null })}>
                {t('pemda.first', { name })}
              </Button>
            ))}
          >
            {t('pemda.withoutPolicyWords')}
          </Notice>
        </div>
      )}
      {found.length > 0 ? (
        <SortableTable caption={t('pemda.title')} columns={columns} rows={found} rowKey={({ id }) => id} first="government" quiet={({ validity }) => validity !== 'current'} />
      ) : (
        <EmptyState compact icon={<PolicyOutlined />} title={text === '' ? t('pemda.empty') : t('filter.nothing')} />
      )}
    </Section>
  );
}
