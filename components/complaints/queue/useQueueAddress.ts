'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { ComplaintView } from '@/lib/complaints/model';
import { readAddress, writeAddress, type QueueAddress } from './queue-address';

interface AddressState {
  address: QueueAddress;
  /** Goes there without asking the server for a page: list and case stay on the screen. `replace` leaves no step to go back to. */
  go: (address: QueueAddress, how?: 'push' | 'replace') => void;
}

/** The address of the tab is the state of the queue: what can be linked, gone back to and reloaded. */
export function useQueueAddress(firstView: ComplaintView): AddressState {
  const path = usePathname();
  const params = useSearchParams();
  const address = useMemo(() => readAddress(path, params, firstView), [path, params, firstView]);
  return {
    address,
    go(next, how = 'push') {
      if (how === 'push') window.history.pushState(null, '', writeAddress(next));
      else window.history.replaceState(null, '', writeAddress(next));
    },
  };
}
