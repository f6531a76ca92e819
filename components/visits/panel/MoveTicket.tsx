'use client';

import { useTranslations } from 'next-intl';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { useToast } from '@/components/ui/toasts';
import { TILES } from '@/lib/visits/model';
import type { QueueTicket } from '@/lib/visits/queries/queue-ticket';
import type { QueueState } from '@/lib/visits/queries/read-queue';
import { give, type DeskCommands } from './useDeskCommands';

interface Props {
  ticket: Pick<QueueTicket, 'id' | 'version' | 'label' | 'service'>;
  queue: QueueState;
  commands: DeskCommands;
}

/** Sends the number on: to another desk, or to the line of another service. Its place in the line is kept. */
export function MoveTicket({ ticket, queue, commands }: Props) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services.service');
  const toast = useToast();
  const choices = [
    ...queue.desks.filter(({ active, mine }) => active && !mine).map(({ number }) => [`desk ${number}`, t('moveDesk', { desk: number })] as const),
    ...TILES.filter(({ service }) => service !== ticket.service).map(({ service }) => [`service ${service}`, t('moveService', { service: words(service) })] as const),
  ];
  async function move(choice: string): Promise<void> {
    const [kind, to = ''] = choice.split(' ');
    const target = kind === 'desk' ? { desk: Number(to), service: null } : { desk: null, service: to };
    const moved = await give(commands, commands.move, { ticketId: ticket.id, version: ticket.version, ...target });
    if (moved) toast.show({ message: t('moved', { label: moved.label }), tone: 'success' });
  }
  return <FilterSelect label={t('move')} any={t('moveAny')} value={null} choices={choices} onChange={(choice) => choice !== null && void move(choice)} />;
}
