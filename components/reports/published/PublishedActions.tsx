'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { PrintButton } from '@/components/shell/PrintButton';
import { FilterSelect } from '@/components/ui/FilterSelect';

/** Whose figures, and the paper. The choice stands in the address. */
export function PublishedActions({ scopes, scope }: { scopes: readonly string[]; scope: string | null }) {
  const t = useTranslations('published');
  const router = useRouter();
  const named = scopes.map((each) => [each, each.startsWith('branch:') ? t('scope.branch', { name: each.slice('branch:'.length) }) : t('scope.national')] as const);
  return (
    <>
      <FilterSelect
        label={t('scope.label')}
        any={t('scope.all')}
        value={scope}
        choices={named}
        onChange={(next) => router.push(next === null ? '/reports/published' : `/reports/published?${new URLSearchParams({ scope: next }).toString()}`)}
      />
      <PrintButton keys="c" label={t('print')} labelKey="published.print" />
    </>
  );
}
