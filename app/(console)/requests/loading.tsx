import { QueueSkeleton } from '@/components/grid/QueueSkeleton';

export default function RequestsLoading() {
  return <QueueSkeleton />;
}
