'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PrintButton } from '@/components/shell/PrintButton';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { useToast } from '@/components/ui/toasts';

/** Whose figures, the figures as a file, and the paper. The choice stands in the address. */
export function PublishedActions({ scopes, scope }: { scopes: readonly string[]; scope: string | null }) {
  const t = useTranslations('published');
  const files = useTranslations('reports.actions');
  const router = useRouter();
  const toast = useToast();
  const [sending, setSending] = useState(false);
  const named = scopes.map((each) => [each, each.startsWith('branch:') ? t('scope.branch', { name: each.slice('branch:'.length) }) : t('scope.national')] as const);
  async function download(format: 'csv' | 'xlsx'): Promise<void> {
    if (sending) return;
    setSending(true);
    const file = await (await import('@/components/form/download')).downloadFile('reports/published/export', { scope, format });
    setSending(false);
    toast.show(file.whole ? { message: files('downloaded') } : { message: files('failed'), tone: 'danger' });
  }

  return (
    <>
      <FilterSelect
        label={t('scope.label')}
        any={t('scope.all')}
        value={scope}
        choices={named}
        onChange={(next) => router.push(next === null ? '/reports/published' : `/reports/published?${new URLSearchParams({ scope: next }).toString()}`)}
      />
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} variant="outlined" startIcon={<DownloadRounded />} aria-disabled={sending} onClick={() => void download(format)}>
          {files(format)}
        </Button>
      ))}
      <PrintButton keys="c" label={t('print')} labelKey="published.print" />
    </>
  );
}
