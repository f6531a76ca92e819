import { useTranslations } from 'next-intl';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { FormTextField } from '@/components/form/FormTextField';

/** Why: the basis of the change, which stands in its history. */
export function ReasonField<Values extends FieldValues>({ control, name, autoFocus = false }: { control: Control<Values>; name: FieldPath<Values>; autoFocus?: boolean }) {
  const t = useTranslations('policy-edit');
  return <FormTextField control={control} name={name} label={t('reason')} hint={t('reasonHint')} maxLength={500} autoFocus={autoFocus} area="policy-edit" />;
}
