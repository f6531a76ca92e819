import { useTranslations } from 'next-intl';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';

/** The call's shape while it is on the way. */
export function CallSkeleton() {
  return <PanelSkeleton said={useTranslations('common')('loading')} parts={[72, 120]} />;
}
