import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoliciesScreen } from '@/components/policies/PoliciesScreen';
import { readFacilities } from '@/lib/policies/queries/read-facilities';
import { readPolicies } from '@/lib/policies/queries/read-policies';
import { now } from '@/lib/server/clock';
import { openPage } from '@/lib/server/page';
import { parseCalendarDate } from '@/lib/values/calendar-date';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('policies');
  return { title: t('title') };
}

/** Policies of local governments, facilities, values and the branch, as of the day in the address. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { branch, text, on: day } = await searchParams;
  const on = typeof day === 'string' ? parseCalendarDate(day) : null;
  const { session, value: policies } = await openPage(readPolicies, { branch: branch ?? null, on });
  const { value: facilities } = await openPage(readFacilities, { branch: policies.branch.id, text: text ?? '', on });
  return <PoliciesScreen policies={policies} facilities={facilities} asked={typeof text === 'string' ? text.trim() : ''} openedAt={now()} reader={session.name} />;
}
