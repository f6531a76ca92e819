'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import formPage from '@/components/form/form-page.module.css';
import { FormTextField } from '@/components/form/FormTextField';
import { useShortcuts } from '@/components/shell/acts';
import { Identifier } from '@/components/ui/Identifier';
import { PageHeader } from '@/components/ui/PageHeader';
import type { FiledRequest } from '@/lib/requests/commands/file-request';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import { ContactFields } from './ContactFields';
import { DecisionPanel } from './DecisionPanel';
import { DraftLine } from './DraftLine';
import { NOTE_MAX } from './form-values';
import { IdentityFields } from './IdentityFields';
import { DeathFields, NewbornFields } from './LifeFields';
import { PaperPart } from './PaperPart';
import { useRequestForm, type RequestFormState } from './useRequestForm';
import styles from './RequestForm.module.css';

interface Props {
  facts: RequestForm;
  onDone: (filed: FiledRequest) => void;
}

/** What changes at the left, what will become of it at the right. The cursor starts in the first field. */
export function RequestFormBody({ facts, onDone }: Props) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules.kinds');
  const router = useRouter();
  const papers = useRef<HTMLDivElement>(null);
  const request = useRequestForm(facts, onDone);
  const { form, command, decision, submit } = request;
  const record = `/members/${facts.memberId}`;

  useShortcuts([
    { keys: '$mod+Enter', labelKey: 'requests.keys.submit', run: submit },
    { keys: 'Escape', labelKey: 'requests.keys.record', run: () => router.push(record) },
  ]);

  return (
    <div className={`${formPage.page} ${styles.page}`}>
      <PageHeader
        back={{ href: record, label: t('back') }}
        title={rules(facts.kind)}
        meta={
          <span className={formPage.whose}>
            <strong>{facts.facts.member.name}</strong> {t('card')} <Identifier kind="card" value={facts.masked.cardNumber} />
          </span>
        }
        actions={<DraftLine request={request} />}
      />
      <CommandNotice command={command} area="requests" />
      <form
        className={styles.columns}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.fields}>
          <Fields request={request} />
          {request.accepted.length > 0 && <PaperPart request={request} place={papers} />}
          <section className={formPage.part}>
            <FormTextField
              control={form.control}
              name="note"
              area="requests"
              label={t('note')}
              {...(decision.needsNote && { hint: t('noteNeeded') })}
              optional={!decision.needsNote}
              rows={2}
              maxLength={NOTE_MAX}
            />
          </section>
        </div>
        <DecisionPanel request={request} onAttach={() => papers.current?.querySelector<HTMLInputElement>('input[type="file"]')?.click()} />
      </form>
    </div>
  );
}

function Fields({ request }: { request: RequestFormState }) {
  switch (request.facts.kind) {
    case 'identity_correction':
      return <IdentityFields request={request} />;
    case 'contact_update':
      return <ContactFields request={request} />;
    case 'death_report':
      return <DeathFields request={request} />;
    case 'newborn_report':
      return <NewbornFields request={request} />;
  }
}
