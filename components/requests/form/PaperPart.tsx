'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import formPage from '@/components/form/form-page.module.css';
import { PaperField } from '@/components/form/PaperField';
import { PaperKindField } from '@/components/form/PaperKindField';
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
      <PaperKindField label={t('paperKind')} kinds={[...accepted, ...others]} value={kind} name={(each) => kinds(each)} onChange={setChosen} />
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
