import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { readAddress, writeAddress } from '@/components/audit/audit-address';
import { AuditListPaper } from '@/components/audit/AuditListPaper';
import { OfficePaper } from '@/components/ui/OfficePaper';
import { openAudit } from '@/lib/audit/queries/open-audit';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

/** The filtered audit as a paper. One member's trail has a paper of its own. */
export default async function AuditListPaperPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = await searchParams;
  const address = readAddress({ get: (name) => (typeof params[name] === 'string' ? params[name] : null) });
  const { session, value: view } = await openPage(openAudit, { member: null, officer: address.officer });
  if (address.member !== null) redirect(writeAddress(address, '/audit/trail'));
  return (
    <OfficePaper person={session}>
      <AuditListPaper address={address} view={view} personId={session.staffId} />
    </OfficePaper>
  );
}
