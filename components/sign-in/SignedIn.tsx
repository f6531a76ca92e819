'use client';

import { useEffect } from 'react';
import { tellSignedIn } from '@/components/form/signed-in-channel';

/** Tells the window that waits who has signed in, and closes this one where the browser lets it. */
export function SignedIn({ username, title, words }: { username: string; title: string; words: string }) {
  useEffect(() => {
    tellSignedIn(username);
    window.close();
  }, [username]);
  return (
    <div>
      <h1>{title}</h1>
      <p>{words}</p>
    </div>
  );
}
