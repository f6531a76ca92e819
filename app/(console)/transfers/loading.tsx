import { QueueSkeleton } from '@/components/grid/QueueSkeleton';

export default function TransfersLoading() {
  return <QueueSkeleton />;
}
