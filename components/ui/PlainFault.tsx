'use client';

import { useSyncExternalStore } from 'react';
import { digestOf } from './digest';
import { PlainMessage } from './PlainMessage';

/** Said where even the word lists may be missing, hence here and in both languages. Same words as `common.fault`. */
const WORDS = {
  id: {
    title: 'Halaman ini gagal dimuat',
    words: 'Gangguan sudah dicatat. Coba lagi; bila terulang, sebutkan nomor kejadian kepada admin.',
    event: 'Nomor kejadian',
    retry: 'Coba lagi',
  },
  en: {
    title: 'This page could not be loaded',
    words: 'The fault has been recorded. Try again; if it happens again, quote the event number to the administrator.',
    event: 'Event number',
    retry: 'Try again',
  },
};

const never = () => () => undefined;
const documentLanguage = () => (document.documentElement.lang === 'en' ? 'en' : 'id');

/** A fault outside of the frame: nothing but a sentence, the event's number and another try. */
export function PlainFault({ error, retry }: { error: unknown; retry: () => void }) {
  const words = WORDS[useSyncExternalStore(never, documentLanguage, () => 'id' as const)];
  const event = digestOf(error);
  return (
    <PlainMessage
      title={words.title}
      action={
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      }
    >
      <p>{words.words}</p>
      {event !== null && (
        <p>
          {words.event} <code>{event}</code>
        </p>
      )}
    </PlainMessage>
  );
}
