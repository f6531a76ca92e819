'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useShortcuts } from '@/components/shell/acts';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { KeyHint } from '@/components/ui/KeyHint';

/** Whose figures, and the paper. The choice stands in the address. */
export function PublishedActions({ scopes, scope }: { scopes: readonly string[]; scope: string | null }) {
  const t = useTranslations('published');
  const router = useRouter();
  const print = () => window.print();
  useShortcuts([{ keys: 'c', labelKey: 'published.print', run: print }]);
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
      <Button variant="outlined" startIcon={<PrintRounded />} endIcon={<KeyHint keys="c" />} aria-keyshortcuts="c" onClick={print}>
        {t('print')}
      </Button>
    </>
  );
}
