'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { FacilityField } from '@/components/form/FacilityField';
import { Field } from '@/components/form/Field';
import { PaperField } from '@/components/form/PaperField';
import type { Uploads } from '@/components/form/useUploads';
import { NUMBER_SYSTEMS, PAUSE_REASONS } from '@/lib/complaints/model';
import { ESCALATION_RECIPIENTS } from '@/lib/complaints/rules/policy';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { classifies, type ActValues } from './act-input';
import type { CaseAct } from './acts';
import { ClassificationFields } from './ClassificationFields';
import { OtherComplaintField } from './OtherComplaintField';
import { RatingField } from './RatingField';
import { SelectField } from './SelectField';

interface Props {
  complaint: ComplaintCaseView;
  act: CaseAct;
  supervises: boolean;
  values: ActValues;
  set: (next: Partial<ActValues>) => void;
  problems: Partial<Record<string, string>>;
  uploads: Uploads<'evidence' | 'provider'>;
}

/** What an act needs beside words. */
export function ActFields({ complaint, act, supervises, values, set, problems, uploads }: Props) {
  const t = useTranslations('complaint-case.act');
  const c = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const slots = useTranslations('complaint-case.slot');
  const area = 'complaint-case';
  const callBackOpen = complaint.callBacks.some(({ status }) => status === 'open' || status === 'needs_number');
  return (
    <>
      {act === 'forward' && (
        <SelectField label={t('branch')} value={values.branchId} problem={problems.branchId} choices={complaint.branches.map(({ id, name }) => [id, name])} onChange={(branchId) => set({ branchId })} />
      )}
      {act === 'forward_provider' && (
        <FacilityField label={t('facility')} hint={t('facilityHint')} area={area} problem={problems.facilityCode} value={values.facility} onChange={(facility) => set({ facility })} />
      )}
      {classifies(act, complaint) && <ClassificationFields values={values} set={set} problems={problems} />}
      {act === 'assign' && (
        <SelectField
          label={t('assignee')} value={values.assigneeId} problem={problems.assigneeId} onChange={(assigneeId) => set({ assigneeId })}
          choices={complaint.colleagues.filter(({ id }) => id !== complaint.assignee?.id).map(({ id, name }) => [id, name])}
        />
      )}
      {act === 'pause' && (
        <>
          <SelectField
            label={t('reason')} value={values.reason} problem={problems.reason} choices={PAUSE_REASONS.map((each) => [each, rules(`pauseReasons.${each}`)])}
            onChange={(reason) => set({ reason: PAUSE_REASONS.find((each) => each === reason) ?? '' })}
          />
          <PaperField label={t('evidence')} kind="evidence" most={1} uploads={uploads} area="complaint-case" {...(problems.fileId !== undefined && { problem: problems.fileId })} />
        </>
      )}
      {act === 'answer_provider' && <PaperField label={t('papers')} kind="provider" optional uploads={uploads} area="complaint-case" {...(problems.fileIds !== undefined && { problem: problems.fileIds })} />}
      {act === 'escalate' && (
        <SelectField
          label={t('to')} value={values.to} problem={problems.to} choices={ESCALATION_RECIPIENTS.map((each) => [each, rules(`recipients.${each}`)])}
          onChange={(to) => set({ to: ESCALATION_RECIPIENTS.find((each) => each === to) ?? 'supervisor' })}
        />
      )}
      {(act === 'merge' || act === 'link') && <OtherComplaintField complaint={complaint} value={values.otherId} problem={problems.intoId ?? problems.otherId} onChange={(otherId) => set({ otherId })} />}
      {act === 'rate' && <RatingField value={values.rating} problem={problems.rating} onChange={(rating) => set({ rating })} />}
      {act === 'flag_call_back' && (
        <SelectField
          label={t('slot')} value={values.slot} problem={problems.preferredSlot} any={t('anySlot')} onChange={(slot) => set({ slot })}
          choices={complaint.slots.map(({ id, from, to }) => [id, `${slots.has(id as 'morning') ? slots(id as 'morning') : id}, ${from}–${to}`])}
        />
      )}
      {act === 'add_number' && (
        <>
          <SelectField
            label={t('system')} value={values.system} problem={problems.system} choices={NUMBER_SYSTEMS.map((each) => [each, c(`system.${each}`)])}
            onChange={(system) => set({ system: NUMBER_SYSTEMS.find((each) => each === system) ?? 'other' })}
          />
          <Field label={t('number')} problem={problems.number}>
            {({ id, describedBy, invalid }) => (
              <OutlinedInput
                id={id} fullWidth error={invalid} value={values.number} onChange={(event) => set({ number: event.target.value })}
                slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: 100 } }}
              />
            )}
          </Field>
        </>
      )}
      {act === 'resolve' && callBackOpen && supervises && (
        <Field label={t('override')} hint={t('overrideHint')} optional problem={problems.override} area={area}>
          {({ id, describedBy, invalid }) => (
            <OutlinedInput
              id={id} fullWidth error={invalid} value={values.override} onChange={(event) => set({ override: event.target.value })}
              slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: 2_000 } }}
            />
          )}
        </Field>
      )}
    </>
  );
}
