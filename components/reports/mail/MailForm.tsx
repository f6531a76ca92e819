'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { Section } from '@/components/ui/Section';
import { MAIL_FORMATS, MAIL_REPORTS_KNOWN, MAIL_RHYTHMS, type MailFormat, type MailReport, type MailRhythm } from '@/lib/reports/rules/mail-schedule';
import styles from './ReportMail.module.css';

const FIRST = { report: 'visits', format: 'pdf', rhythm: 'weekly', day: 1, recipients: '' } as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MONTH_DAYS = Array.from({ length: 28 }, (_, index) => index + 1);

interface Values {
  report: MailReport;
  format: MailFormat;
  rhythm: MailRhythm;
  day: number;
  recipients: string;
}

/** Sets up a report that is sent by e-mail. What was typed stays until the server has taken it. */
export function MailForm({ onSaved }: { onSaved: () => void }) {
  const t = useTranslations('report-mail');
  const [values, setValues] = useState<Values>(FIRST);
  const [missing, setMissing] = useState(false);
  const command = useCommand<Omit<Values, 'recipients'> & { recipients: string[] }, { id: string }>('reports/mail/save', {
    onDone: () => {
      setValues(FIRST);
      onSaved();
    },
  });
  const fields = command.result?.kind === 'refused' ? command.result.refusal.fields : {};
  const wrong = Object.entries(fields).find(([name]) => name.startsWith('recipients'))?.[1];
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });

  function submit(): void {
    const recipients = values.recipients.split(/[\s,;]+/).filter((address) => address !== '');
    setMissing(recipients.length === 0);
    if (recipients.length > 0) void command.send({ ...values, recipients });
  }

  return (
    <Section title={t('add.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.line}>
          <Select label={t('add.report')} value={values.report} choices={MAIL_REPORTS_KNOWN.map((id) => [id, t(`report.${id}`)])} onChange={(report) => set({ report })} />
          <Select label={t('add.format')} value={values.format} choices={MAIL_FORMATS.map((id) => [id, t(`format.${id}`)])} onChange={(format) => set({ format })} />
          <Select label={t('add.rhythm')} value={values.rhythm} choices={MAIL_RHYTHMS.map((id) => [id, t(`rhythm.${id}`)])} onChange={(rhythm) => set({ rhythm, day: 1 })} />
          {values.rhythm === 'weekly' ? (
            <Select label={t('add.weekday')} value={String(values.day)} choices={WEEKDAYS.map((day) => [String(day), t(`weekday.${day}`)])} onChange={(day) => set({ day: Number(day) })} />
          ) : (
            <Select label={t('add.monthday')} value={String(values.day)} choices={MONTH_DAYS.map((day) => [String(day), String(day)])} onChange={(day) => set({ day: Number(day) })} />
          )}
        </div>
        <Field label={t('add.recipients')} hint={t('add.hint')} area="report-mail" problem={missing ? 'required' : wrong}>
          {({ id, describedBy, invalid }) => (
            <textarea
              id={id}
              className={styles.box}
              rows={2}
              autoComplete="off"
              spellCheck={false}
              maxLength={4_000}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={values.recipients}
              onChange={(event) => set({ recipients: event.target.value })}
            />
          )}
        </Field>
        {wrong === undefined && <CommandNotice command={command} area="report-mail" />}
        <div>
          <Button type="submit" variant="contained" aria-disabled={command.pending}>
            {t('add.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** One of several, of which one is always chosen. */
function Select<Id extends string>({ label, value, choices, onChange }: { label: string; value: Id; choices: readonly (readonly [Id, string])[]; onChange: (value: Id) => void }) {
  return (
    <Field label={label} problem={undefined}>
      {({ id }) => (
        <select id={id} className={styles.box} value={value} onChange={(event) => choices.filter(([key]) => key === event.target.value).forEach(([key]) => onChange(key))}>
          {choices.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
