'use client';

import { PlainFault } from '@/components/ui/PlainFault';

/** A fault in a layout: there is no frame to stand in. */
export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PlainFault error={error} retry={retry} />;
}
