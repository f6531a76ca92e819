import { readAddress } from '@/components/transfers/queue/queue-address';
import type { TransferView } from '@/lib/transfers/model';
import type { TransferFilterInput } from '@/lib/transfers/schemas';

export type QueueSearch = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. */
export function queueInput(path: string, search: QueueSearch, firstView: TransferView): TransferFilterInput {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const { view, status, localGovernmentId, code, behind } = readAddress(path, { get: first }, firstView);
  return { view, text: '', status, localGovernmentId, code, ...behind };
}
