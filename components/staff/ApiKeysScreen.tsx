'use client';

import BlockRounded from '@mui/icons-material/BlockRounded';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { EmptyState } from '@/components/ui/EmptyState';
import { KeyHint } from '@/components/ui/KeyHint';
import { PageHeader } from '@/components/ui/PageHeader';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import type { ApiKeyRow, ApiKeysView } from '@/lib/staff/queries/list-api-keys';
import { CreateKeyDialog } from './CreateKeyDialog';
import styles from './ApiKeys.module.css';

/** The keys of other systems: who has one, when it was last used, a new one, and the end of one. */
export function ApiKeysScreen({ brought }: { brought: ApiKeysView }) {
  const t = useTranslations('staff.keysPage');
  const toast = useToast();
  const { rows: view = brought, refresh } = useRows<ApiKeysView>('staff/keys/list', {}, { fallbackData: brought, revalidateOnMount: false });
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyRow | null>(null);
  const add = () => setAdding(true);
  useShortcuts([{ keys: 'n', labelKey: 'staff.keysPage.keyAdd', run: add }]);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        back={{ href: '/staff', label: t('back') }}
        actions={
          <Button variant="contained" endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={add}>
            {t('add')}
          </Button>
        }
      />
      <Section title={t('table')} flush>
        {view.keys.length === 0 ? (
          <EmptyState compact icon={<KeyOutlined />} title={t('none')}>
            {t('noneWords')}
          </EmptyState>
        ) : (
          <KeyTable keys={view.keys} onRevoke={setRevoking} />
        )}
      </Section>
      {adding && <CreateKeyDialog view={view} onMade={refresh} onClose={() => setAdding(false)} />}
      {revoking !== null && (
        <RevokeDialog
          row={revoking}
          onClose={() => setRevoking(null)}
          onDone={() => {
            setRevoking(null);
            toast.show({ message: t('revoked'), tone: 'success' });
            refresh();
          }}
        />
      )}
    </>
  );
}

function KeyTable({ keys, onRevoke }: { keys: readonly ApiKeyRow[]; onRevoke: (row: ApiKeyRow) => void }) {
  const t = useTranslations('staff.keysPage');
  const channels = useTranslations('complaint-rules.channels');
  const format = useFormatter();
  return (
    <div className={styles.scroll} role="region" aria-label={t('table')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            {(['source', 'prefix', 'channel', 'scopes', 'created', 'lastUsed', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((row) => (
            <tr key={row.prefix} data-quiet={row.revokedAt !== null}>
              <th scope="row">{row.source}</th>
              <td className={styles.mono}>{row.prefix}</td>
              <td>{channels(row.channel)}</td>
              <td>{format.list(row.scopes.map((scope) => t(`form.scope.${scope}`)), { type: 'unit' })}</td>
              <td>
                <Instant at={row.createdAt} format="date" /> {t('createdBy', { name: row.createdBy })}
              </td>
              <td>{row.lastUsedAt === null ? t('never') : <RelativeTime at={row.lastUsedAt} />}</td>
              <td>
                {row.revokedAt === null ? (
                  <StatusMark quiet tone="success">
                    {t('state.live')}
                  </StatusMark>
                ) : (
                  <StatusMark quiet tone="neutral" icon={<BlockRounded fontSize="inherit" />}>
                    {t('state.revoked')}
                  </StatusMark>
                )}
              </td>
              <td>
                {row.revokedAt === null && (
                  <Button size="small" aria-label={t('revokeOf', { source: row.source, prefix: row.prefix })} onClick={() => onRevoke(row)}>
                    {t('revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RevokeDialog({ row, onClose, onDone }: { row: ApiKeyRow; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('staff.keysPage');
  const command = useCommand<{ prefix: string }, unknown>('staff/keys/revoke', { onDone });
  return (
    <ConfirmDialog open tone="danger" title={t('revokeTitle', { source: row.source })} confirmLabel={t('revoke')} busy={command.pending} onConfirm={() => void command.send({ prefix: row.prefix })} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="staff" />
        <p>{t('revokeWords', { prefix: row.prefix })}</p>
      </div>
    </ConfirmDialog>
  );
}
