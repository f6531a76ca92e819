import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/sign-in/PublicFrame';

/** Before signing in: plain HTML and CSS, no component library, no word list in the browser. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
