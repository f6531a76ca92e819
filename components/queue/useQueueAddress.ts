'use client';

import { useCallback } from 'react';
import { useTabAddress, type AddressParams, type Go } from '@/components/shell/useTabAddress';

/** The queue's state is the address of the tab. `read` and `write` are one function each for the life of the page. */
export function useQueueAddress<Address, View>(
  read: (path: string, params: AddressParams, firstView: View) => Address,
  write: (address: Address) => string,
  firstView: View,
): { address: Address; go: Go<Address> } {
  return useTabAddress(
    useCallback((path: string, params: AddressParams) => read(path, params, firstView), [read, firstView]),
    write,
  );
}
