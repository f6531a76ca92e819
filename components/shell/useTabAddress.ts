'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

/** What a list reads of an address's parameters. */
export interface AddressParams {
  get: (name: string) => string | null;
}

/** Goes to another state of the page. `replace` leaves no step to go back to. */
export type Go<Address> = (address: Address, how?: 'push' | 'replace') => void;

/**
 * The address of the tab is the state of a list: what can be linked, gone back to and reloaded. `go` does not ask the server for a page: what stands on the
 * screen stays. `read` is one function for the life of the page.
 */
export function useTabAddress<Address>(read: (path: string, params: AddressParams) => Address, write: (address: Address) => string): { address: Address; go: Go<Address> } {
  const path = usePathname();
  const params = useSearchParams();
  const address = useMemo(() => read(path, params), [read, path, params]);
  return {
    address,
    go(next, how = 'push') {
      if (how === 'push') window.history.pushState(null, '', write(next));
      else window.history.replaceState(null, '', write(next));
    },
  };
}
