import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiKeysScreen } from '@/components/staff/ApiKeysScreen';
import { openPage } from '@/lib/server/page';
import { listApiKeys } from '@/lib/staff/queries/list-api-keys';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff.keysPage'))('title') };
}

/** The keys with which other systems call, for administrators. */
export default async function ApiKeysPage() {
  const { value } = await openPage(listApiKeys, {});
  return <ApiKeysScreen brought={value} />;
}
