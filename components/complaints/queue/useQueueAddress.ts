'use client';

import { useCallback } from 'react';
import { useTabAddress, type AddressParams, type Go } from '@/components/shell/useTabAddress';
import type { ComplaintView } from '@/lib/complaints/model';
import { readAddress, writeAddress, type QueueAddress } from './queue-address';

/** The queue's state is the address of the tab. */
export function useQueueAddress(firstView: ComplaintView): { address: QueueAddress; go: Go<QueueAddress> } {
  const read = useCallback((path: string, params: AddressParams) => readAddress(path, params, firstView), [firstView]);
  return useTabAddress(read, writeAddress);
}
