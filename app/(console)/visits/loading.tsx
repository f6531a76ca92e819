import { QueueSkeleton } from '@/components/grid/QueueSkeleton';

export default function VisitsLoading() {
  return <QueueSkeleton />;
}
