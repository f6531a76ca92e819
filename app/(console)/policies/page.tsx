import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoliciesScreen } from '@/components/policies/PoliciesScreen';
import { readFacilities } from '@/lib/policies/queries/read-facilities';
import { readPolicies } from '@/lib/policies/queries/read-policies';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('policies');
  return { title: t('title') };
}

/** Policies of local governments, facilities and values, for reading. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { branch, text } = await searchParams;
  const { session, value: policies } = await openPage(readPolicies, { branch: branch ?? null });
  const { value: facilities } = await openPage(readFacilities, { branch: policies.branch.id, text: text ?? '' });
  return <PoliciesScreen policies={policies} facilities={facilities} asked={typeof text === 'string' ? text.trim() : ''} openedAt={now()} reader={session.name} />;
}
