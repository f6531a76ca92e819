import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { readAddress } from '@/components/audit/audit-address';
import { TrailPaper } from '@/components/audit/TrailPaper';
import { listAudit, type AuditPage, type AuditRow } from '@/lib/audit/queries/list-audit';
import { openAudit } from '@/lib/audit/queries/open-audit';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

/** More than this on one paper nobody reads; the period can be narrowed. */
const MOST_PAGES = 10;
const ROWS = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('printTitle') };
}

/** One member's trail as a paper. */
export default async function TrailPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = await searchParams;
  const address = readAddress({ get: (name) => (typeof params[name] === 'string' ? params[name] : null) });
  const { session, value: view } = await openPage(openAudit, { member: address.member, officer: address.officer });
  if (view.member === null) notFound();
  const rows: AuditRow[] = [];
  let after: AuditPage['next'] = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { value }: { value: AuditPage } = await openPage(listAudit, { ...address, after, limit: ROWS });
    rows.push(...value.rows);
    after = value.next;
    if (after === null) break;
  }
  return <TrailPaper member={view.member} requests={view.requests} address={address} rows={rows} cut={after !== null} printedAt={now()} printedBy={session.name} />;
}
