import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditScreen } from '@/components/audit/AuditScreen';
import { openAudit } from '@/lib/audit/queries/open-audit';
import { openPage } from '@/lib/server/page';

/** Without a name, even on a member's trail: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

/** The audit, or one member's trail. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { member, officer } = await searchParams;
  const { session, value: view } = await openPage(openAudit, { member: member ?? null, officer: officer ?? null });
  return <AuditScreen key={view.member?.id ?? ''} view={view} personId={session.staffId} />;
}
