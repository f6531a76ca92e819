import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrivacyFormScreen } from '@/components/privacy/PrivacyFormScreen';
import { openPrivacyForm } from '@/lib/privacy/queries/open-privacy-form';
import { memberPage } from '../../members/member-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy.form'))('title') };
}

/** A member's request about their data, taken down at the desk. */
export default async function NewPrivacyPage({ searchParams }: { searchParams: Promise<{ member?: string | string[] }> }) {
  const { member } = await searchParams;
  return memberPage(openPrivacyForm, { memberId: member }, member, (form) => <PrivacyFormScreen key={form.memberId} facts={form} />);
}
