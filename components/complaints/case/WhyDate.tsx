'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useRows } from '@/components/form/useRows';
import { Notice } from '@/components/ui/Notice';
import { BusinessDate } from '@/components/ui/time';
import type { Clock } from '@/lib/complaints/model';
import type { Line } from '@/lib/complaints/rules/explanation-lines';
import type { DueExplanation } from '@/lib/complaints/queries/explain-due';
import { useCaveatWords } from './useCaveatWords';
import styles from './WhyDate.module.css';

/** "Why this date?": each day counted or not and why, each pause, each handing over; in the zone of the office that held the case. */
export function WhyDate({ complaintId, clock, cycle }: { complaintId: string; clock: Clock; cycle: number }) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const format = useFormatter();
  const caveats = useCaveatWords();
  const { rows: explained, problem, refresh } = useRows<DueExplanation>('complaints/explain', { id: complaintId, clock, cycle });
  if (problem !== null) return <RowsNotice problem={problem} onRetry={refresh} />;
  if (explained === undefined) return <p role="status">{t('whyLoading')}</p>;
  const { lines, level, days, dueAt, zone, countedAt, lookedUntil, capped } = explained;
  const moment = (at: string, timeZone = zone) => `${format.dateTime(new Date(at), 'dateTime', { timeZone })} ${zoneName(timeZone)}`;
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  return (
    <div className={styles.why}>
      <p className={styles.lead}>
        {clock === 'legal' ? rules('clockExplained.legal', { days }) : rules(`clockExplained.${clock}`)}
        {level !== null && <> {t('byLevel', { level: rules(`levels.${level}`) })}.</>}
        {capped && <> {rules('capped', { days: 100 })}</>}
      </p>
      {lookedUntil !== null && <Notice tone="danger" title={rules(clock === 'legal' ? 'notReached.legal' : 'notReached.service', { lookedUntilDate: day(lookedUntil) })} />}
      {explained.caveats.map((caveat) => (
        <Notice key={JSON.stringify(caveat)} tone="attention" title={caveats(caveat)} />
      ))}
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <LineRow key={index} line={line} offices={explained.offices} moment={moment} />
        ))}
      </ol>
      {dueAt !== null && <p className={styles.end}>{t('dueAt', { at: moment(dueAt) })}</p>}
      {countedAt !== null && <Notice tone="info" title={t('countedNow', { at: moment(countedAt) })} />}
    </div>
  );
}

function LineRow({ line, offices, moment }: { line: Line; offices: Record<string, string>; moment: (at: string, zone?: string) => string }) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const locale = useLocale();
  // Indonesian writes 15.30.
  const wall = (time: string) => (locale === 'id' ? time.replace(':', '.') : time);
  const at = (ms: number, zone: string) => (Number.isFinite(ms) ? moment(new Date(ms).toISOString(), zone) : '–');
  switch (line.kind) {
    case 'day':
      return (
        <li className={styles.line} data-counted={line.counted}>
          <span className={styles.tick} aria-hidden="true">{line.counted ? '✓' : '–'}</span>
          <span className={styles.date}><BusinessDate date={line.date} format="dateFull" /></span>
          <span className={styles.reason}>
            {rules(line.key, line.params)}
            {line.timetable !== null && line.timetable !== 'regular' && <>, {rules(`timetables.${line.timetable}`)}</>}
          </span>
          <span className={styles.amount}>{line.ordinal !== null ? t('ordinal', { n: line.ordinal }) : line.minutes > 0 ? t('minutes', { minutes: line.minutes }) : ''}</span>
        </li>
      );
    case 'pause':
      return <li className={styles.note}>{rules(line.key, { from: at(line.from, line.zone), to: at(line.to, line.zone), reason: rules(`pauseReasons.${line.reason}`) })}</li>;
    case 'handover':
      return (
        <li className={styles.note}>
          {rules(line.key, { office: offices[line.officeId] ?? t('central'), fromTime: wall(line.from.time), fromZone: zoneName(line.from.zone), toTime: wall(line.to.time), toZone: zoneName(line.to.zone) })}
        </li>
      );
    case 'level':
      return <li className={styles.note}>{rules(line.key, { level: rules(`levels.${line.level}`), at: at(line.at, line.zone) })}</li>;
  }
}

function zoneName(zone: string): string {
  return { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }[zone] ?? zone;
}
