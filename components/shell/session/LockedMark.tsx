'use client';

import { useEffect } from 'react';
import { reportShut } from '@/components/form/connection';
import { pageLost } from './useSessionWatch';

/** Stands in place of a page that the server did not send because the session is locked. Within an open frame it locks that too. */
export function LockedMark() {
  useEffect(() => {
    pageLost.set(true);
    reportShut('locked');
  }, []);
  return null;
}
