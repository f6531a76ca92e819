import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferScreen } from '@/components/transfers/form/TransferScreen';
import { openPage } from '@/lib/server/page';
import { openTransferForm } from '@/lib/transfers/queries/open-transfer-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfer-form');
  return { title: t('title') };
}

/** The transfer of a member to another primary-care facility. */
export default async function TransferPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { value } = await openPage(openTransferForm, { memberId: id });
  return <TransferScreen key={id} facts={value} />;
}
