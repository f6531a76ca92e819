import { useTranslations } from 'next-intl';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';

/** The case's shape while it is on the way. */
export function CaseSkeleton() {
  return <PanelSkeleton said={useTranslations('transfer-queue.case')('loading')} parts={[96, 120, 72]} />;
}
