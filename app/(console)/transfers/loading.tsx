import { QueueSkeleton } from '@/components/transfers/queue/QueueSkeleton';

export default function TransfersLoading() {
  return <QueueSkeleton />;
}
