'use client';

import { useTranslations } from 'next-intl';
import type { MessageKey } from '@/lib/messages/catalog';
import { QUEUES, type QueueName } from './queues';

type KeysUnder<Words extends string, Key = MessageKey> = Key extends `${Words}.${infer Rest}` ? Rest : never;
type Taking<Queue extends QueueName> = Queue extends QueueName ? (key: KeysUnder<(typeof QUEUES)[Queue]['words']>) => void : never;

/** Keys that each of these queues has words for. */
type SharedKey<Queue extends QueueName> = Taking<Queue> extends (key: infer Key extends string) => void ? Key : never;

export type QueueWords<Queue extends QueueName> = (key: SharedKey<Queue>, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a queue: `t('strip.deselect')`. Where it may be one of several, those keys alone that all of them have. */
export function useQueueWords<Queue extends QueueName>(queue: Queue): QueueWords<Queue> {
  return useTranslations(QUEUES[queue].words) as unknown as QueueWords<Queue>;
}
