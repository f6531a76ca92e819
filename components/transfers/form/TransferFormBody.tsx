'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import formPage from '@/components/form/form-page.module.css';
import { useShortcuts } from '@/components/shell/acts';
import { PageHeader } from '@/components/ui/PageHeader';
import type { RequestResult } from '@/lib/transfers/commands/request-transfer';
import type { TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { effectiveDateOf } from '@/lib/transfers/rules/effective-date';
import { DecisionPanel } from './DecisionPanel';
import { DraftLine } from './DraftLine';
import { EvidenceFiles } from './EvidenceFiles';
import { FacilityPicker } from './FacilityPicker';
import { FamilyList } from './FamilyList';
import { PAPER_OF_REASON } from './form-values';
import { ReasonFields } from './ReasonFields';
import { RequestNotices } from './RequestNotices';
import { useTransferRequest } from './useTransferRequest';
import styles from './TransferFormBody.module.css';

interface Props {
  facts: TransferForm;
  onDone: (result: RequestResult) => void;
}

/** Who, where, and the decision, side by side. The cursor starts where to; everything else already stands as it mostly is. */
export function TransferFormBody({ facts, onDone }: Props) {
  const t = useTranslations('transfer-form');
  const router = useRouter();
  const filter = useRef<HTMLInputElement>(null);
  const papers = useRef<HTMLDivElement>(null);
  const request = useTransferRequest(facts, onDone);
  const { form, values, evidence, choice, verdicts, verdict } = request;
  const opened = facts.family.find(({ member }) => member.id === facts.memberId);
  const record = `/members/${facts.memberId}`;

  useShortcuts([
    { keys: '$mod+Enter', labelKey: 'transfer-form.keys.submit', run: request.submit },
    { keys: 'f', labelKey: 'transfer-form.keys.filter', run: () => filter.current?.focus() },
    { keys: 'Escape', labelKey: 'transfer-form.keys.back', run: () => router.push(record) },
  ]);

  const attached = new Set(evidence.kept.map(({ kind }) => kind));
  const wanted = [...request.papers, PAPER_OF_REASON[values.reason]].find((paper) => paper !== null && !attached.has(paper));
  const choose = (code: string) => form.setValue('facilityCode', code, { shouldDirty: true });
  const attach = () => papers.current?.querySelector<HTMLInputElement>('input[type="file"]')?.click();

  return (
    <div className={styles.page}>
      <PageHeader
        back={{ href: record, label: t('back') }}
        title={t('title')}
        meta={
          <span className={formPage.whose}>
            <strong>{opened?.name}</strong> {t('lead', { familyCard: facts.familyCard })}
          </span>
        }
        actions={<DraftLine request={request} />}
      />
      <RequestNotices command={request.command} />
      <form
        className={styles.columns}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          request.submit();
        }}
      >
        <div className={styles.who}>
          <FamilyList
            family={facts.family}
            openedId={facts.memberId}
            ticked={values.memberIds}
            verdicts={verdicts}
            onChange={(memberIds) => form.setValue('memberIds', memberIds, { shouldDirty: true })}
          />
          <section className={styles.why} aria-labelledby="transfer-why">
            <h2 id="transfer-why" className={styles.title}>
              {t('why.title')}
            </h2>
            <ReasonFields control={form.control} reason={values.reason} today={facts.today} needsNote={verdict?.needsNote ?? false} />
            <EvidenceFiles evidence={evidence} suggested={wanted ?? 'identity'} place={papers} />
          </section>
        </div>
        <FacilityPicker
          choice={choice}
          most={facts.policy.membersPerDoctor}
          effectiveDate={effectiveDateOf(facts.today)}
          onChoose={choose}
          inputRef={filter}
        />
        <DecisionPanel request={request} onAttach={attach} onWrite={() => form.setFocus('note')} onChoose={choose} />
      </form>
    </div>
  );
}
