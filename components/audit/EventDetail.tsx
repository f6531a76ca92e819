'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { KeyHint } from '@/components/ui/KeyHint';
import type { AuditRow } from '@/lib/audit/queries/list-audit';
import { EVERYTHING, writeAddress } from './audit-address';
import type { AuditWords } from './audit-words';
import styles from './EventDetail.module.css';

interface Props {
  row: AuditRow;
  words: AuditWords;
  trailOf: string | null;
  onClose: () => void;
  /** Narrows the list to the officer; null where that is so already, or nobody did it. */
  onOfficer: (() => void) | null;
}

/** One event, whole: everything that the record says of it, in words. */
export function EventDetail({ row, words, trailOf, onClose, onOfficer }: Props) {
  const t = useTranslations('audit.detail');
  const { detail } = row;
  const causes = words.causes(row);
  const status = words.status(row);
  return (
    <aside className={styles.detail} aria-label={t('title')}>
      <div className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {words.sentence(row)}
        </h2>
        <IconButton aria-label={t('close')} title={t('close')} aria-keyshortcuts="Escape" onClick={onClose}>
          <CloseRounded />
        </IconButton>
      </div>
      <DefinitionGrid min="wide">
        <Definition label={t('at')}>{words.exactMoment(row.at)}</Definition>
        <Definition label={t('actor')}>
          {words.actor(row)}, {words.role(row)}
          {onOfficer && (
            <Button size="small" className={styles.act ?? ''} onClick={onOfficer}>
              {t('only')}
            </Button>
          )}
        </Definition>
        <Definition label={t('whose')}>
          {words.whose(row)}
          {row.memberId !== null && row.memberName !== null && row.memberId !== trailOf && (
            <Link href={writeAddress({ ...EVERYTHING, member: row.memberId })} prefetch={false} className={styles.link}>
              {t('trail')}
            </Link>
          )}
        </Definition>
        <Definition label={t('why')}>{words.why(row)}</Definition>
        <Definition label={t('from')}>{words.from(row)}</Definition>
        {/* A policy is called by its name in the sentence already. */}
        {detail.reference !== null && row.action !== 'policy.edit' && (
          <Definition label={t('reference')}>
            <code>{detail.reference}</code>
          </Definition>
        )}
        {status !== null && <Definition label={t('status')}>{status}</Definition>}
        {detail.kind !== null && row.action.startsWith('evidence.') && <Definition label={t('document')}>{words.document(row)}</Definition>}
        {detail.shown !== null && <Definition label={t('shown')}>{t('shownCount', { count: detail.shown })}</Definition>}
        {detail.changes.length > 0 && (
          <Definition label={t('changes')} wide>
            <ul>
              {words.changes(row).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </Definition>
        )}
        {causes.length > 0 && (
          <Definition label={t('codes')}>
            <ul>
              {causes.map((cause, index) => (
                <li key={index}>{cause}</li>
              ))}
            </ul>
          </Definition>
        )}
        {detail.asked.length > 0 && (
          <Definition label={t('asked')}>
            {detail.asked.map((id) => (
              <code key={id}>{id} </code>
            ))}
          </Definition>
        )}
        <Definition label={t('number')}>{t('numberIn', { seq: row.seq, chain: words.office(row) })}</Definition>
      </DefinitionGrid>
      <p className={styles.keys}>
        <KeyHint keys="j" /> {t('next')} <KeyHint keys="k" /> {t('previous')} <KeyHint keys="Escape" /> {t('close')}
      </p>
    </aside>
  );
}
