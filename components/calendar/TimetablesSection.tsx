import AddRounded from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { EditCell, RowsTable } from '@/components/ui/RowsTable';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate } from '@/components/ui/time';
import { WEEKDAYS, type OpenHours } from '@/lib/calendar/model';
import type { CalendarView } from '@/lib/calendar/queries/read-calendar';
import type { StoredTimetable } from '@/lib/calendar/queries/stored-timetables';
import type { EditedTimetable } from './TimetableDialog';
import styles from './Calendar.module.css';

const TONES = { regular: 'neutral', ramadan: 'info', special: 'attention' } as const;

interface Props {
  view: CalendarView;
  onEdit: (timetable: EditedTimetable) => void;
  onRemove: (timetable: StoredTimetable) => void;
}

/** Office hours by weekday: those of all offices first, then those that a branch has for itself. */
export function TimetablesSection({ view, onEdit, onRemove }: Props) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  const dayOf = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  const { timetables, branches, mayEdit } = view;
  const nameOf = (branchId: string | null) => (branchId === null ? t('timetable.common') : (branches.find(({ id }) => id === branchId)?.name ?? branchId));
  const order = [null, ...branches.map(({ id }) => id)];
  const rows = timetables.toSorted((a, b) => order.indexOf(a.branchId) - order.indexOf(b.branchId) || (a.validFrom < b.validFrom ? 1 : -1));
  const regular = timetables.findLast(({ branchId, kind }) => branchId === null && kind === 'regular');
  return (
    <Section
      title={t('timetable.title')}
      flush
      actions={
        mayEdit &&
        regular && (
          <Button size="small" startIcon={<AddRounded />} onClick={() => onEdit({ ...regular, id: null, kind: 'special', validFrom: null, validTo: null })}>
            {t('timetable.add')}
          </Button>
        )
      }
    >
      <p className={styles.rule}>{t('timetable.rule')}</p>
      <RowsTable
        label={t('timetable.title')}
        columns={[t('timetable.office'), t('timetable.period'), ...WEEKDAYS.map((weekday) => t(`weekday.${weekday}`))]}
        acts={mayEdit ? t('acts') : null}
      >
        {rows.map((row) => (
          <tr key={row.id} data-quiet={row.validTo !== null && row.validTo < view.today}>
            <th scope="row">
              <span className={styles.block}>{nameOf(row.branchId)}</span>
              <StatusMark quiet tone={TONES[row.kind]}>
                {t(`timetable.kind.${row.kind}`)}
              </StatusMark>
            </th>
            <td className={styles.nowrap}>
              <BusinessDate date={row.validFrom} /> – {row.validTo === null ? t('timetable.open') : <BusinessDate date={row.validTo} />}
            </td>
            {WEEKDAYS.map((weekday) => (
              <td key={weekday} className={styles.nowrap}>
                <Hours hours={row.week[weekday]} closed={t('timetable.closed')} />
              </td>
            ))}
            {mayEdit && (
              <EditCell
                className={styles.acts}
                edit={t('timetable.editOf', { name: nameOf(row.branchId), kind: t(`timetable.kind.${row.kind}`), from: dayOf(row.validFrom) })}
                remove={t('timetable.removeOf', { name: nameOf(row.branchId), kind: t(`timetable.kind.${row.kind}`), from: dayOf(row.validFrom) })}
                onEdit={() => onEdit(row)}
                onRemove={() => onRemove(row)}
              />
            )}
          </tr>
        ))}
      </RowsTable>
    </Section>
  );
}

/** The stretches of a day, each on a line of its own. */
function Hours({ hours, closed }: { hours: readonly OpenHours[]; closed: string }) {
  if (hours.length === 0) return <span className={styles.quiet}>{closed}</span>;
  return hours.map(({ from, to }) => (
    <span key={from} className={styles.block}>
      {from}–{to}
    </span>
  ));
}
