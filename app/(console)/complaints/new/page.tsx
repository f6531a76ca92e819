import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComplaintScreen } from '@/components/complaints/form/ComplaintScreen';
import { formPerson } from '@/components/complaints/form/form-person';
import { openComplaintForm } from '@/lib/complaints/queries/open-form';
import { memberPage } from '../../members/member-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('complaint-form'))('title') };
}

/** A new complaint, of a member by id, or without one. */
export default async function NewComplaintPage({ searchParams }: { searchParams: Promise<{ member?: string | string[] }> }) {
  const { member } = await searchParams;
  return memberPage(openComplaintForm, { memberId: member ?? null }, member, (facts, session) => (
    <ComplaintScreen key={facts.member?.id ?? ''} facts={facts} person={formPerson(session)} />
  ));
}
