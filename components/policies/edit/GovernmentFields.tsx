import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Field } from '@/components/form/Field';
import { FormCheckbox } from '@/components/form/FormCheckbox';
import { FormTextField } from '@/components/form/FormTextField';
import { suggestedGovernmentId } from '@/lib/policies/rules/branch-code';
import type { PolicyValues } from './policy-form';
import styles from './edit.module.css';

interface Props {
  form: UseFormReturn<PolicyValues>;
  name: string;
  regencies: readonly { code: string; name: string }[];
  /** Code of what is wrong with the area. */
  areaProblem: string | undefined;
}

/** Who a new local government is: its name, the code that the name suggests until another one is typed, its area. */
export function GovernmentFields({ form, name, regencies, areaProblem }: Props) {
  const t = useTranslations('policy-edit');
  const { control, setValue, getValues } = form;
  const suggested = useRef('');
  useEffect(() => {
    if (getValues('governmentId') !== suggested.current) return;
    suggested.current = suggestedGovernmentId(name);
    setValue('governmentId', suggested.current);
  }, [name, getValues, setValue]);
  return (
    <>
      <div className={styles.pair}>
        <FormTextField control={control} name="name" label={t('government.name')} hint={t('government.nameHint')} maxLength={120} autoFocus area="policy-edit" />
        <FormTextField control={control} name="governmentId" label={t('government.code')} hint={t('government.codeHint')} maxLength={40} area="policy-edit" />
      </div>
      <Field group label={t('fact.regencyCodes')} problem={areaProblem} area="policy-edit">
        {() => (
          <div className={styles.checks}>
            {regencies.map((regency, index) => (
              <FormCheckbox key={regency.code} control={control} name={`regency${index}`} label={regency.name} />
            ))}
          </div>
        )}
      </Field>
    </>
  );
}
