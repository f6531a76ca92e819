import { QueueSkeleton } from '@/components/grid/QueueSkeleton';

export default function ComplaintsLoading() {
  return <QueueSkeleton />;
}
