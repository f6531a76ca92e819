import { ListSkeleton, PageHeaderSkeleton } from '@/components/ui/Skeletons';

export default function RepliesLoading() {
  return (
    <>
      <PageHeaderSkeleton />
      <ListSkeleton />
    </>
  );
}
