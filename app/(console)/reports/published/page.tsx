import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublishedScreen } from '@/components/reports/published/PublishedScreen';
import { readPublished } from '@/lib/reports/queries/read-published';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('title') };
}

/** Figures of publications, quoted with source and date. */
export default async function PublishedPage({ searchParams }: { searchParams: Promise<{ scope?: string | string[] }> }) {
  const { scope } = await searchParams;
  const { session, value } = await openPage(readPublished, { scope: typeof scope === 'string' ? scope.slice(0, 80) : null });
  return <PublishedScreen view={value} office={session.branch?.name ?? null} openedAt={now()} reader={session.name} />;
}
