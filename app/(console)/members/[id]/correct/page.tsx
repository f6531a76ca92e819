import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RequestScreen } from '@/components/requests/form/RequestScreen';
import { openRequestForm } from '@/lib/requests/queries/open-request-form';
import { memberPage } from '../../member-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('request-rules.kinds'))('identity_correction') };
}

/** One service for a member, on a page of its own. */
export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return memberPage(openRequestForm, { memberId: id, kind: 'identity_correction' }, id, (facts) => <RequestScreen key={id} facts={facts} />);
}
