import { CallBackSkeleton } from '@/components/complaints/call-backs/CallBackSkeleton';

export default function CallBacksLoading() {
  return <CallBackSkeleton />;
}
