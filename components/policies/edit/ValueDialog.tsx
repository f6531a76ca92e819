'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import { CERTAINTIES, isClockValue, isEditableValue, type EditableValue } from '@/lib/policies/model';
import type { PolicyValueRow } from '@/lib/policies/queries/read-policies';
import { partProblems, partsOf, readParts, valueFacts, valueOf } from '@/lib/policies/rules/value-parts';
import { ClockConsequence } from './ClockConsequence';
import { Consequence } from './Consequence';
import type { DialogProps } from './dialog-props';
import { PartFields } from './PartFields';
import { ReasonField } from './ReasonField';
import { typedParts } from './typed-parts';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<string, string>;
interface Input {
  key: string;
  version: number;
  reason: string;
  from: string;
  parts: Record<string, number>;
  source: string;
  certainty: string;
}

/** A new value of a rule, number by number, from a day on. */
export function ValueDialog({ valueKey, policies, ...dialog }: DialogProps & { valueKey: string }) {
  const rows = policies.values.filter(({ key }) => key === valueKey);
  const shown = rows.find(({ from }) => from <= policies.firstFreeDay) ?? rows.at(-1);
  return shown && isEditableValue(valueKey) ? <ValueForm key={valueKey} {...dialog} policies={policies} valueKey={valueKey} rows={rows} shown={shown} /> : null;
}

function ValueForm({ valueKey, rows, shown, policies, onClose, onDone, onReload }: DialogProps & { valueKey: EditableValue; rows: PolicyValueRow[]; shown: PolicyValueRow }) {
  const t = useTranslations('policy-edit');
  const names = useTranslations('policies.values.name');
  const certainties = useTranslations('policies.values.certainty');
  const { change } = useReferenceWords([], valueKey);
  const fields = useMemo(() => partsOf(valueKey, shown.value), [valueKey, shown.value]);
  const numbers = useMemo(() => readParts(valueKey, shown.value), [valueKey, shown.value]);
  // A place may hold points, which a form reads as a path of its own: fields are numbered.
  const partsIn = useCallback((values: Values) => typedParts(fields, values), [fields]);
  const { version } = shown;
  const toInput = useCallback(
    (values: Values): Input => ({ key: valueKey, version, reason: values.reason ?? '', from: values.from ?? '', parts: partsIn(values), source: values.source ?? '', certainty: values.certainty ?? '' }),
    [valueKey, version, partsIn],
  );
  const fieldOf = useCallback((field: string) => (field.startsWith('parts.') ? `part${fields.findIndex(({ path }) => path === field.slice('parts.'.length))}` : field), [fields]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({
    command: 'policies/add-value',
    defaultValues: { ...Object.fromEntries(fields.map(({ path }, index) => [`part${index}`, String(numbers[path] ?? '').replace('.', ',')])), from: policies.firstFreeDay, source: shown.source, certainty: shown.certainty, reason: '' },
    toInput,
    fieldOf,
    onDone: () => onDone(t('value.done')),
  });
  const typed = useWatch({ control: form.control }) as Values;
  const followed = rows.find(({ from }) => from <= (typed.from ?? '')) ?? shown;
  const parts = partsIn(typed);
  const agree = Object.keys(partProblems(valueKey, followed.value, parts)).length === 0;
  const facts = (value: unknown, source: string, certainty: string) => ({ ...valueFacts(valueKey, value), source, certainty });
  return (
    <ConfirmDialog open width="md" title={t('value.title', { name: names(valueKey) })} confirmLabel={t('value.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t('value.words')}</p>
        <FormTextField control={form.control} name="from" type="date" label={t('from')} min={policies.firstFreeDay} autoFocus area="policy-edit" />
        {isClockValue(valueKey) && (
          <Notice tone="info" title={t('promise.keptTitle')}>
            {t('promise.keptWords')}
          </Notice>
        )}
        <PartFields control={form.control} valueKey={valueKey} parts={fields} typed={typed} />
        <div className={styles.pair}>
          <FormTextField control={form.control} name="source" label={t('fact.source')} hint={t('value.sourceHint')} maxLength={300} area="policy-edit" />
          <FormSelect control={form.control} name="certainty" label={t('fact.certainty')} choices={CERTAINTIES.map((value) => ({ value, label: certainties(value) }))} area="policy-edit" />
        </div>
        <Consequence
          kind="value"
          subject={valueKey}
          before={facts(followed.value, followed.source, followed.certainty)}
          after={facts(valueOf(valueKey, followed.value, parts), (typed.source ?? '').trim(), typed.certainty ?? '')}
        />
        {isClockValue(valueKey) && agree && <ClockConsequence valueKey={valueKey} from={typed.from ?? ''} firstFreeDay={policies.firstFreeDay} parts={parts} />}
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
