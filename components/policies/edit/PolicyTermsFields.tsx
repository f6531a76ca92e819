import { useTranslations } from 'next-intl';
import type { Control } from 'react-hook-form';
import { Field } from '@/components/form/Field';
import { FormCheckbox } from '@/components/form/FormCheckbox';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { LETTERS, OUTSIDE_AREA, PRIMARY_CARE } from '@/lib/policies/model';
import type { PolicyValues } from './policy-form';
import styles from './edit.module.css';

interface Props {
  control: Control<PolicyValues>;
  /** Code of what is wrong with the kinds of facility. */
  typesProblem: string | undefined;
}

/** What a local government pays for, and by which agreement. */
export function PolicyTermsFields({ control, typesProblem }: Props) {
  const t = useTranslations('policy-edit');
  const words = useTranslations('policies');
  return (
    <>
      <Field group label={t('fact.allowedTypes')} problem={typesProblem} area="policy-edit">
        {() => (
          <div className={styles.checks}>
            {PRIMARY_CARE.map((type) => (
              <FormCheckbox key={type} control={control} name={type} label={words(`facilities.type.${type}`)} />
            ))}
          </div>
        )}
      </Field>
      <div className={styles.pair}>
        <FormRadios control={control} name="outsideArea" label={t('fact.outsideArea')} choices={OUTSIDE_AREA.map((value) => ({ value, label: words(`pemda.outside.${value}`) }))} />
        <FormRadios control={control} name="letterRequired" label={t('fact.letterRequired')} choices={LETTERS.map((value) => ({ value, label: words(`pemda.letter.${value}`) }))} />
      </div>
      <div className={styles.pair}>
        <FormTextField control={control} name="cutoffDay" label={t('fact.cutoffDay')} hint={t('policy.cutoffHint')} optional inputMode="numeric" maxLength={2} area="policy-edit" />
        <FormTextField control={control} name="agreementReference" label={t('fact.agreementReference')} hint={t('policy.agreementHint')} optional maxLength={80} area="policy-edit" />
        <FormTextField control={control} name="agreementFrom" type="date" label={t('fact.agreementFrom')} optional area="policy-edit" />
        <FormTextField control={control} name="agreementTo" type="date" label={t('fact.agreementTo')} optional area="policy-edit" />
      </div>
    </>
  );
}
