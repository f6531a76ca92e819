import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrintActions } from '@/components/transfers/receipt/PrintActions';
import { ReceiptSheet } from '@/components/transfers/receipt/ReceiptSheet';
import { receiptView } from '@/components/transfers/receipt/receipt-view';
import { PageHeader } from '@/components/ui/PageHeader';
import { openPage } from '@/lib/server/page';
import { getReceipt } from '@/lib/transfers/queries/get-receipt';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ print?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipt.screen');
  return { title: t('title') };
}

/** The receipt of a transfer, to be printed: of the member, or of all who were requested together. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { print } = await searchParams;
  const { session, value } = await openPage(getReceipt, { id });
  const t = await getTranslations('receipt.screen');
  const memberId = value.lines.find(({ transferId }) => transferId === value.transferId)?.memberId ?? '';
  return (
    <>
      <div className="no-print">
        <PageHeader
          back={{ href: `/members/${memberId}`, label: t('back') }}
          title={t('title')}
          lead={t('language')}
          actions={<PrintActions transferId={id} reference={value.reference} recordHref={`/members/${memberId}`} atOnce={print === '1'} />}
        />
      </div>
      <ReceiptSheet view={receiptView(value, { demo: session.demo })} />
    </>
  );
}
