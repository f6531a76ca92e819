import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PrintedAt } from './PrintedAt';
import { PrintSheet } from './PrintSheet';

interface Props {
  /** Whose office prints: the branch, else the region, else the head office. */
  person: { name: string; branch: { name: string } | null; region: { name: string } | null };
  children: ReactNode;
}

/** A screen that prints as a paper of the person's office, with the moment of printing and who printed it. */
export function OfficePaper({ person: { name, branch, region }, children }: Props) {
  const t = useTranslations('common.print');
  return (
    <PrintSheet office={{ name: branch?.name ?? region?.name ?? t('headOffice') }} printedAt={<PrintedAt />} printedBy={name}>
      {children}
    </PrintSheet>
  );
}
