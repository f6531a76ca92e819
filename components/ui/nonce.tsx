'use client';

import { createContext, use, useState, type ReactNode } from 'react';

const Nonce = createContext<string | undefined>(undefined);

/**
 * Keeps the nonce that the document was opened with. A later navigation brings a new one from the server, but the browser
 * goes on enforcing the first: whoever makes a style element must use this one.
 */
export function NonceProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [first] = useState(nonce);
  return <Nonce value={first}>{children}</Nonce>;
}

/** The document's nonce, for what inserts style elements at run time (the style cache, the grid). */
export function useNonce(): string | undefined {
  return use(Nonce);
}
