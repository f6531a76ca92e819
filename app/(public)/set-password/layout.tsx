import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/sign-in/PublicFrame';

/** Before signing in: the brand beside the form. */
export default function SetPasswordLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
