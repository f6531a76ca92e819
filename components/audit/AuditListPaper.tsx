'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ListPaper } from '@/components/grid/ListPaper';
import type { AuditView } from '@/lib/audit/queries/open-audit';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { writeAddress, type AuditAddress } from './audit-address';
import type { StoredWords } from './stored-words';
import { useAuditColumns } from './useAuditColumns';
import { useAuditWords } from './useAuditWords';

/** The filtered audit as a paper. One member's trail has its own. */
export function AuditListPaper({ address, view, personId }: { address: AuditAddress; view: AuditView; personId: string }) {
  const t = useTranslations('audit');
  const stored = useTranslations() as unknown as StoredWords;
  const words = useAuditWords();
  const format = useFormatter();
  const { from, to, action } = address;
  const day = (date: CalendarDate) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  const narrowed = [
    from === null && to === null ? t('filter.periods.all') : t('listPaper.days', { from: from === null ? t('trail.begin') : day(from), to: to === null ? t('trail.end') : day(to) }),
    ...(view.officer === null ? [] : [`${t('filter.officer')}: ${t('filter.officerHere', { name: view.officer.name, username: view.officer.username })}`]),
    ...(action === null ? [] : [`${t('filter.action')}: ${stored(`audit.kind.${action}`)}`]),
  ].join(' · ');
  return (
    <ListPaper
      title={t('title')}
      narrowed={narrowed}
      list="/audit"
      back={writeAddress(address)}
      query="audit/print"
      question={address}
      typed={false}
      columns={useAuditColumns(words, null)}
      remember={{ name: 'audit', personId }}
      file
    />
  );
}
