import type { ReactNode } from 'react';

/** What is read without signing in: plain HTML and CSS, no component library, no word list in the browser. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
