import { readAddress } from '@/components/requests/queue/queue-address';
import type { RequestView } from '@/lib/requests/model';
import type { RequestFilterInput } from '@/lib/requests/schemas';

export type QueueSearch = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. */
export function queueInput(path: string, search: QueueSearch, firstView: RequestView): RequestFilterInput {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const { view, kind, status } = readAddress(path, { get: first }, firstView);
  return { view, text: '', kind, status };
}
