'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { PRIORITIES, SERVICES, type Priority, type Service } from '@/lib/visits/model';
import type { QueueTicket } from '@/lib/visits/queries/queue-ticket';
import type { LineTicket } from '@/lib/visits/queries/read-line';
import styles from './Queue.module.css';

interface DialogProps {
  onClose: () => void;
  onDone: (words: string) => void;
}

function useServiceChoices() {
  const services = useTranslations('services');
  return SERVICES.map((service) => ({ value: service, label: services(`service.${service}`) }));
}

/** A number by hand, for somebody whom the kiosk does not suit. */
export function IssueDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('queue.issue');
  const services = useTranslations('services');
  const toInput = useCallback((values: { service: Service; priority: Priority }) => values, []);
  const { form, command, onSubmit } = useCommandForm<{ service: Service; priority: Priority }, { service: Service; priority: Priority }, QueueTicket>({
    command: 'queue/issue',
    defaultValues: { service: 'facility_change', priority: 'none' },
    toInput,
    onDone: ({ label }) => onDone(t('done', { label })),
  });
  return (
    <ConfirmDialog open title={t('title')} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="queue" />
        <FormSelect control={form.control} name="service" label={t('service')} choices={useServiceChoices()} area="queue" />
        <FormRadios control={form.control} name="priority" row label={t('priority')} choices={PRIORITIES.map((priority) => ({ value: priority, label: services(`priority.${priority}`) }))} />
      </div>
    </ConfirmDialog>
  );
}

interface MoveValues {
  how: 'desk' | 'service';
  desk: string;
  service: Service;
}
interface MoveInput {
  ticketId: string;
  version: number;
  desk: number | null;
  service: Service | null;
}

/** Sends somebody who waits to one desk or to another service; the place in the line is kept. */
export function MoveDialog({ ticket, desks, onClose, onDone }: DialogProps & { ticket: LineTicket; desks: readonly number[] }) {
  const t = useTranslations('queue.move');
  const { id, version, label, service } = ticket;
  const toInput = useCallback(
    (values: MoveValues): MoveInput => ({
      ticketId: id,
      version,
      desk: values.how === 'desk' && values.desk !== '' ? Number(values.desk) : null,
      service: values.how === 'service' ? values.service : null,
    }),
    [id, version],
  );
  const { form, command, onSubmit } = useCommandForm<MoveValues, MoveInput, QueueTicket>({
    command: 'queue/move',
    defaultValues: { how: 'desk', desk: '', service },
    toInput,
    onDone: () => onDone(t('done', { label })),
  });
  const how = useWatch({ control: form.control, name: 'how' });
  const choices = useServiceChoices();
  return (
    <ConfirmDialog open title={t('title', { label })} confirmLabel={t('confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="queue" />
        <FormRadios control={form.control} name="how" row label={t('how')} choices={[{ value: 'desk', label: t('toDesk') }, { value: 'service', label: t('toService') }]} />
        {how === 'desk' ? (
          <FormSelect control={form.control} name="desk" label={t('desk')} placeholder choices={desks.map((number) => ({ value: String(number), label: String(number) }))} area="queue" />
        ) : (
          <FormSelect control={form.control} name="service" label={t('service')} choices={choices} area="queue" />
        )}
        <p className={styles.quiet}>{t('keeps')}</p>
      </div>
    </ConfirmDialog>
  );
}

/** Opens a desk that was not there, or was closed. */
export function DeskDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('queue.desks');
  const toInput = useCallback(({ number }: { number: string }) => ({ number: Number(number), active: true }), []);
  const { form, command, onSubmit } = useCommandForm<{ number: string }, { number: number; active: boolean }, { number: number }>({
    command: 'queue/save-desk',
    defaultValues: { number: '' },
    toInput,
    onDone: ({ number }) => onDone(t('added', { n: number })),
  });
  return (
    <ConfirmDialog open title={t('addTitle')} confirmLabel={t('addConfirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="queue" />
        <FormTextField control={form.control} name="number" label={t('addNumber')} inputMode="numeric" maxLength={2} autoFocus area="queue" />
      </div>
    </ConfirmDialog>
  );
}
