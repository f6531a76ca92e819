'use client';

import BlockRounded from '@mui/icons-material/BlockRounded';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';
import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import type { Finding } from '@/lib/requests/rules/findings';
import { useFindingWords } from '@/components/requests/findings/useFindingWords';

/** Nothing that could be filled in would help: what stands in the way, and the link to it. */
export function BlockedPanel({ facts, findings }: { facts: RequestForm; findings: readonly Finding[] }) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules');
  const words = useFindingWords();
  const router = useRouter();
  const record = `/members/${facts.memberId}`;
  const { open } = facts.facts;
  useShortcuts([{ keys: 'Escape', labelKey: 'requests.keys.record', run: () => router.push(record) }]);
  return (
    <EmptyState
      level="h1"
      icon={<BlockRounded />}
      title={t('blocked', { kind: rules(`kinds.${facts.kind}`) })}
      actions={
        <>
          {open !== null && (
            <ButtonLink href={`/requests/${open.id}`} variant="contained">
              {t('openRequest', { reference: open.reference })}
            </ButtonLink>
          )}
          <ButtonLink href={record} variant="outlined">
            {t('record')}
          </ButtonLink>
        </>
      }
    >
      {findings.map((finding) => (
        <p key={finding.key}>{words.sentence(finding)}</p>
      ))}
    </EmptyState>
  );
}
