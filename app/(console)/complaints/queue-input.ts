import { readAddress } from '@/components/complaints/queue/queue-address';
import type { ComplaintView } from '@/lib/complaints/model';
import type { ComplaintFilterInput } from '@/lib/complaints/schemas/queue';

export type QueueSearch = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. */
export function queueInput(path: string, search: QueueSearch, firstView: ComplaintView): ComplaintFilterInput {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const { view, status, level, category, channel } = readAddress(path, { get: first }, firstView);
  return { view, text: '', status, level, category, channel };
}
