import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrintActions } from '@/components/requests/receipt/PrintActions';
import { ReceiptSheet } from '@/components/requests/receipt/ReceiptSheet';
import { PageHeader } from '@/components/ui/PageHeader';
import { can } from '@/lib/access/can';
import { getRequestReceipt } from '@/lib/requests/queries/get-receipt';
import { openPage } from '@/lib/server/page';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ print?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('requests.receipt'))('title') };
}

/** The receipt of a request, to be printed. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { print } = await searchParams;
  const { session, value } = await openPage(getRequestReceipt, { id });
  const t = await getTranslations('requests.receipt');
  // Who opens no member records goes back to the request.
  const back = can(session, 'member:read') ? `/members/${value.memberId}` : `/requests/${id}`;
  return (
    <>
      <div className="no-print">
        <PageHeader back={{ href: back, label: t('back') }} title={t('title')} actions={<PrintActions reference={value.reference} backHref={back} atOnce={print === '1'} />} />
      </div>
      <ReceiptSheet receipt={value} printedBy={session.name} />
    </>
  );
}
