'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import { Field } from '@/components/form/Field';
import formPage from '@/components/form/form-page.module.css';
import { PaperField } from '@/components/form/PaperField';
import { PAPER_KINDS, type PaperKind } from '@/lib/requests/model';
import type { RequestFormState } from './useRequestForm';

interface Props {
  request: Pick<RequestFormState, 'papers' | 'accepted'>;
  place?: Ref<HTMLDivElement>;
}

/** Papers, each sent as soon as it is chosen: first what it is, then the file. Those that count stand first. */
export function PaperPart({ request: { papers, accepted }, place }: Props) {
  const t = useTranslations('requests.form');
  const kinds = useTranslations('request-rules.papers');
  const format = useFormatter();
  const [chosen, setChosen] = useState<PaperKind | null>(null);
  const kind = chosen ?? accepted[0] ?? 'other';
  const others = PAPER_KINDS.filter((each) => !accepted.includes(each));
  return (
    <section ref={place} className={formPage.part} aria-label={t('papers')}>
      <Field label={t('paperKind')} problem={undefined}>
        {({ id }) => (
          <NativeSelect
            id={id}
            fullWidth
            input={<OutlinedInput />}
            inputProps={{ id }}
            value={kind}
            onChange={(event) => setChosen(PAPER_KINDS.find((each) => each === event.target.value) ?? null)}
          >
            {[...accepted, ...others].map((each) => (
              <option key={each} value={each}>
                {kinds(each)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <PaperField
        label={t('papers')}
        hint={accepted.length === 0 ? undefined : t('papersHint', { papers: format.list(accepted.map((each) => kinds(each)), { type: 'disjunction' }) })}
        uploads={papers}
        kind={kind}
        note={(each) => kinds(each)}
      />
    </section>
  );
}
