'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useCallback, useId, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useFieldWords } from '@/components/form/problem-words';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { CalendarChange } from '@/lib/calendar/commands/change-calendar';
import { TIMETABLE_KINDS, WEEKDAYS, type Weekday } from '@/lib/calendar/model';
import type { StoredTimetable } from '@/lib/calendar/queries/stored-timetables';
import { DAY_PARTS, editedWeek, sentWeek, type DayHours } from './week-hours';
import styles from './Calendar.module.css';

/** Hours to edit; without an id they are new. */
export type EditedTimetable = Omit<StoredTimetable, 'id' | 'validFrom'> & { id: string | null; validFrom: StoredTimetable['validFrom'] | null };

interface Props {
  edited: EditedTimetable;
  branches: readonly { id: string; name: string }[];
  openCases: number;
  onClose: () => void;
  onDone: () => void;
}

type Values = Record<'kind' | 'branchId' | 'validFrom' | 'validTo', string>;

/** The week as a grid of opening, break and closing; an empty row is a day on which the office is closed. */
export function TimetableDialog({ edited, branches, openCases, onClose, onDone }: Props) {
  const t = useTranslations('calendar');
  const words = useFieldWords('calendar');
  const id = useId();
  const [week, setWeek] = useState(() => editedWeek(edited.week));
  const toInput = useCallback(
    (values: Values) => ({ id: edited.id, kind: values.kind, branchId: values.branchId || null, validFrom: values.validFrom, validTo: values.validTo || null, week: sentWeek(week) }),
    [edited.id, week],
  );
  const { form, command, onSubmit } = useCommandForm<Values, ReturnType<typeof toInput>, CalendarChange>({
    command: 'calendar/save-timetable',
    defaultValues: { kind: edited.kind, branchId: edited.branchId ?? '', validFrom: edited.validFrom ?? '', validTo: edited.validTo ?? '' },
    toInput,
    onDone,
  });
  const fields = command.result?.kind === 'refused' ? command.result.refusal.fields : {};
  const problemOf = (weekday: Weekday) => Object.entries(fields).find(([field]) => field === `week.${weekday}` || field.startsWith(`week.${weekday}.`))?.[1];
  const type = (weekday: Weekday, part: keyof DayHours, text: string) => setWeek((before) => ({ ...before, [weekday]: { ...before[weekday], [part]: text } }));

  return (
    <ConfirmDialog open width="md" title={t(edited.id === null ? 'timetable.addTitle' : 'timetable.editTitle')} confirmLabel={t('save')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="calendar" />
        <div className={styles.pair}>
          <FormSelect control={form.control} name="branchId" label={t('timetable.office')} choices={[{ value: '', label: t('timetable.common') }, ...branches.map((branch) => ({ value: branch.id, label: branch.name }))]} area="calendar" />
          <FormSelect control={form.control} name="kind" label={t('timetable.kindLabel')} choices={TIMETABLE_KINDS.map((kind) => ({ value: kind, label: t(`timetable.kind.${kind}`) }))} area="calendar" />
          <FormTextField control={form.control} name="validFrom" type="date" label={t('timetable.from')} area="calendar" />
          <FormTextField control={form.control} name="validTo" type="date" label={t('timetable.to')} optional area="calendar" />
        </div>
        <p className={styles.quiet} id={`${id}-hint`}>
          {t('timetable.weekHint')}
        </p>
        <table className={styles.week} aria-describedby={`${id}-hint`}>
          <caption className="visually-hidden">{t('timetable.week')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('timetable.day')}</th>
              {DAY_PARTS.map((part) => (
                <th key={part} scope="col">
                  {t(`timetable.part.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((weekday) => {
              const problem = problemOf(weekday);
              return (
                <Fragment key={weekday}>
                  <tr>
                    <th scope="row">{t(`weekday.${weekday}`)}</th>
                    {DAY_PARTS.map((part) => (
                      <td key={part}>
                        <input
                          className={styles.time}
                          aria-label={t('timetable.partOf', { day: t(`weekday.${weekday}`), part: t(`timetable.part.${part}`) })}
                          aria-invalid={problem !== undefined}
                          aria-describedby={problem === undefined ? undefined : `${id}-${weekday}`}
                          inputMode="numeric"
                          autoComplete="off"
                          maxLength={5}
                          placeholder="–"
                          value={week[weekday][part]}
                          onChange={(event) => type(weekday, part, event.target.value)}
                        />
                      </td>
                    ))}
                  </tr>
                  {problem !== undefined && (
                    <tr>
                      <td />
                      <td colSpan={DAY_PARTS.length} id={`${id}-${weekday}`} role="alert" className={styles.problem}>
                        {words(problem)}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {fields.week !== undefined && (
          <p role="alert" className={styles.problem}>
            {words(fields.week)}
          </p>
        )}
        <p className={styles.quiet}>{t('consequence', { count: openCases })}</p>
      </div>
    </ConfirmDialog>
  );
}
