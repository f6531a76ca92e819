import { useTranslations } from 'next-intl';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';

/** The case's shape while it is on the way. */
export function CaseSkeleton() {
  return <PanelSkeleton said={useTranslations('complaint-case')('loading')} parts={[120, 96, 160]} />;
}
