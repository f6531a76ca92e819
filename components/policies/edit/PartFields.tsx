import { useTranslations } from 'next-intl';
import type { Control } from 'react-hook-form';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import type { EditableValue, ValuePart } from '@/lib/policies/model';
import { PAUSES, PROMISE_LEVELS } from '@/lib/policies/rules/clock-pieces';
import { asksAmount } from './typed-parts';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<string, string>;

interface Props {
  control: Control<Values>;
  valueKey: EditableValue;
  /** In the order of the form's fields, which are numbered. */
  parts: readonly ValuePart[];
  /** What stands in the form now. */
  typed: Readonly<Values>;
}

/** The fields of a value; those of the promises in groups: each level, the rest, pauses, escalation. */
export function PartFields(props: Props) {
  const t = useTranslations('policy-edit');
  const { valueKey, parts } = props;
  if (valueKey !== 'complaint.clocks') return <Group {...props} shown={parts} />;
  const of = (prefix: string) => parts.filter(({ path }) => path.startsWith(prefix));
  const groups = [
    ...PROMISE_LEVELS.map((level) => ({ id: level, title: t(`choice.${level}`), shown: of(`levels.${level}.`) })),
    { id: 'general', title: t('promise.general'), shown: parts.filter(({ path }) => !path.includes('.')) },
    { id: 'pauses', title: t('promise.pauses'), shown: PAUSES.flatMap((reason) => of(`pauses.${reason}.`)) },
    { id: 'escalation', title: t('promise.escalation'), shown: of('escalation.') },
  ];
  return groups.map(({ id, title, shown }) => (
    <fieldset key={id} className={styles.group}>
      <legend className={styles.subtitle}>{title}</legend>
      <Group {...props} shown={shown} />
    </fieldset>
  ));
}

function Group({ control, valueKey, parts, typed, shown }: Props & { shown: readonly ValuePart[] }) {
  const t = useTranslations('policy-edit');
  const { partName, choice } = useReferenceWords([], valueKey);
  const name = usePartName(partName);
  const numbered = (path: string) => `part${parts.findIndex((part) => part.path === path)}`;
  return (
    <div className={styles.pair}>
      {shown.map(({ path, choices }) => {
        const label = name(path.replace(/\.(amount|unit)$/, ''));
        if (choices !== undefined) {
          const words = path.endsWith('.unit') ? t('promise.unit', { name: label }) : label;
          return <FormSelect key={path} control={control} name={numbered(path)} label={words} choices={choices.map((each, index) => ({ value: String(index), label: choice(each) }))} area="policy-edit" />;
        }
        if (!asksAmount(parts, typed, path)) return null;
        const hint = path.endsWith('.resolveMostDays') ? t('promise.resolveMostHint') : undefined;
        return <FormTextField key={path} control={control} name={numbered(path)} label={label} hint={hint} inputMode="numeric" maxLength={12} area="policy-edit" />;
      })}
    </div>
  );
}

/** What a part is called: within the group of a level without the level's name. */
function usePartName(partName: (path: string) => string): (path: string) => string {
  const t = useTranslations('policy-edit.promise');
  return (path) => {
    const promise = (['firstResponse', 'firstResponseAim', 'resolve', 'resolveMostDays'] as const).find((each) => path.startsWith('levels.') && path.endsWith(`.${each}`));
    return promise === undefined ? partName(path) : t(promise);
  };
}
