'use client';

import { PlainFault } from '@/components/ui/PlainFault';
import './globals.css';

/** A fault in the document itself. It replaces the document, so it brings its own. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>Loket</title>
        <PlainFault error={error} retry={retry} />
      </body>
    </html>
  );
}
