import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransferScreen } from '@/components/transfers/form/TransferScreen';
import { openTransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { memberPage } from '../../member-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfer-form');
  return { title: t('title') };
}

/** The transfer of a member to another primary-care facility. */
export default async function TransferPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return memberPage(openTransferForm, { memberId: id }, id, (facts) => <TransferScreen key={id} facts={facts} />);
}
