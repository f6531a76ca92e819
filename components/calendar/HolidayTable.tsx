import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { EditCell, RowsTable } from '@/components/ui/RowsTable';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate } from '@/components/ui/time';
import type { Holiday } from '@/lib/calendar/model';
import type { CalendarYear } from '@/lib/calendar/queries/read-calendar';
import type { CalendarDate } from '@/lib/values/calendar-date';
import styles from './Calendar.module.css';

interface Props {
  year: CalendarYear;
  today: CalendarDate;
  mayEdit: boolean;
  onEdit: (holiday: Holiday) => void;
  onRemove: (holiday: Holiday) => void;
}

/** The days of a year on which offices are closed, each with its decree. */
export function HolidayTable({ year, today, mayEdit, onEdit, onRemove }: Props) {
  const t = useTranslations('calendar');
  if (year.holidays.length === 0) {
    return (
      <EmptyState compact icon={<EventBusyOutlined />} title={t('holiday.none', { year: String(year.year) })}>
        {t('holiday.noneWords')}
      </EmptyState>
    );
  }
  return (
    <RowsTable
      label={t('holiday.table', { year: String(year.year) })}
      columns={[t('holiday.date'), t('holiday.kind'), t('holiday.name'), t('holiday.decree')]}
      acts={mayEdit ? t('acts') : null}
    >
      {year.holidays.map((holiday) => (
        <tr key={holiday.date} data-quiet={holiday.date < today}>
          <th scope="row">
            <BusinessDate date={holiday.date} format="dateFull" />
          </th>
          <td>
            <StatusMark quiet tone={holiday.kind === 'national' ? 'danger' : 'info'} icon={holiday.kind === 'national' ? <FlagOutlined fontSize="inherit" /> : <GroupsOutlined fontSize="inherit" />}>
              {t(`kind.${holiday.kind}`)}
            </StatusMark>
          </td>
          <td>{holiday.name}</td>
          <td>{holiday.decree === '' ? <StatusMark quiet tone="attention">{t('holiday.noDecree')}</StatusMark> : holiday.decree}</td>
          {mayEdit && (
            <EditCell
              className={styles.acts}
              edit={t('holiday.editOf', { name: holiday.name })}
              remove={t('holiday.removeOf', { name: holiday.name })}
              onEdit={() => onEdit(holiday)}
              onRemove={() => onRemove(holiday)}
            />
          )}
        </tr>
      ))}
    </RowsTable>
  );
}
