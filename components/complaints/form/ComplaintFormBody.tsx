'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import formPage from '@/components/form/form-page.module.css';
import { PaperField } from '@/components/form/PaperField';
import { useShortcuts } from '@/components/shell/acts';
import { Identifier } from '@/components/ui/Identifier';
import { PageHeader } from '@/components/ui/PageHeader';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintFormView } from '@/lib/complaints/queries/open-form';
import { ClassFields } from './ClassFields';
import { DraftLine } from './DraftLine';
import { Duplicates } from './Duplicates';
import type { FormPerson } from './form-person';
import { PlaceFields } from './PlaceFields';
import { ReporterFields } from './ReporterFields';
import { SearchFirst } from './SearchFirst';
import { StoryFields } from './StoryFields';
import { SubmitBar } from './SubmitBar';
import { useComplaintForm } from './useComplaintForm';
import styles from './ComplaintFormBody.module.css';

interface Props {
  facts: ComplaintFormView;
  person: FormPerson;
  onDone: (filed: ChangedComplaint) => void;
}

/** Who complains and of what at the left, how urgent and where at the right. What may be the same complaint stands above all. */
export function ComplaintFormBody({ facts, person, onDone }: Props) {
  const t = useTranslations('complaint-form');
  const router = useRouter();
  const start = useRef<HTMLDivElement>(null);
  const complaint = useComplaintForm(facts, person, onDone);
  const { form, command, papers, submit } = complaint;
  const { member, duplicates, classifies } = facts;
  const back = member === null ? '/complaints' : `/members/${member.id}`;

  const toForm = () => start.current?.querySelector<HTMLInputElement>(`input[name="${member === null ? 'reporterName' : 'reporterPhone'}"]`)?.focus();
  const asks = duplicates.length > 0;
  const begin = useRef(toForm);
  useEffect(() => {
    if (!asks) begin.current();
  }, [asks]);
  useShortcuts([
    { keys: '$mod+Enter', labelKey: 'complaint-form.keys.submit', run: submit },
    { keys: 'Escape', labelKey: member === null ? 'complaint-form.keys.queue' : 'complaint-form.keys.record', run: () => router.push(back) },
  ]);

  return (
    <div className={`${formPage.page} ${styles.page}`}>
      <PageHeader
        back={{ href: back, label: t(member === null ? 'backToQueue' : 'backToRecord') }}
        title={t('title')}
        meta={
          member && (
            <span className={formPage.whose}>
              <strong>{member.name}</strong> {t('card')} <Identifier kind="card" value={member.cardNumber} />
            </span>
          )
        }
        actions={<DraftLine complaint={complaint} />}
      />
      {asks && <Duplicates duplicates={duplicates} onNone={toForm} />}
      {member === null && <SearchFirst />}
      <CommandNotice command={command} area="complaint-form" />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div ref={start} className={styles.columns}>
          <div className={styles.column}>
            <ReporterFields complaint={complaint} />
            <StoryFields control={form.control} />
          </div>
          <div className={styles.column}>
            {classifies ? <ClassFields form={form} /> : <p className={styles.later}>{t('classifiedLater')}</p>}
            <PlaceFields complaint={complaint} />
            <PaperField label={t('papers')} optional uploads={papers} kind="complaint" />
          </div>
        </div>
        <SubmitBar complaint={complaint} />
      </form>
    </div>
  );
}
