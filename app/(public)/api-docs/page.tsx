import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ApiReference } from '@/components/complaints/api-docs/ApiReference';
import { PublicLanguageSwitch } from '@/components/sign-in/PublicLanguageSwitch';
import { loadMessages } from '@/lib/messages/catalog';
import { parseLocale } from '@/lib/messages/locale';
import { API_PROBLEMS } from '@/lib/server/problem-document';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('api-docs');
  return { title: t('title') };
}

/** How other systems send complaints, for those who connect them. */
export default async function ApiDocsPage() {
  const locale = parseLocale(await getLocale());
  const words = (await loadMessages(locale))['api-docs'];
  return (
    <ApiReference
      words={words}
      problems={Object.entries(API_PROBLEMS).map(([code, { status }]) => ({ code, status }))}
      languageSwitch={<PublicLanguageSwitch locale={locale} label={words.language} names={words.languages} />}
      documentHref={`/api/v1/openapi.json?lang=${locale}`}
    />
  );
}
