'use client';

import { ErrorState } from '@/components/ui/ErrorState';
import { digestOf } from '@/components/ui/digest';

/** A fault in one page: the frame stays. */
export default function ConsoleError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorState level="h1" eventId={digestOf(error)} onRetry={retry} />;
}
