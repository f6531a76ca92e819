import { useTranslations } from 'next-intl';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';

/** The case's shape while it is on the way. */
export function CaseSkeleton() {
  return <PanelSkeleton said={useTranslations('requests.case')('loading')} parts={[120, 96]} />;
}
