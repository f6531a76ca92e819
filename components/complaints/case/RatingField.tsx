'use client';

import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslations } from 'next-intl';
import { Field } from '@/components/form/Field';

const RATINGS = [1, 2, 3, 4, 5];

/** How satisfied, 1 to 5. */
export function RatingField({ value, problem, onChange }: { value: number; problem: string | undefined; onChange: (rating: number) => void }) {
  const t = useTranslations('complaint-case.act');
  return (
    <Field group label={t('rating')} problem={problem}>
      {() => (
        <RadioGroup row value={value === 0 ? '' : String(value)} onChange={(event) => onChange(Number(event.target.value))}>
          {RATINGS.map((each) => (
            <FormControlLabel key={each} value={String(each)} label={each} control={<Radio />} />
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}
