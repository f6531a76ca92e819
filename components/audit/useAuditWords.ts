import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { auditWords, type AuditWords } from './audit-words';
import type { StoredWords } from './stored-words';

const ZONES = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

/** The words of the audit in the person's language and zone. */
export function useAuditWords(): AuditWords {
  const t = useTranslations('audit');
  const all = useTranslations();
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'Asia/Jakarta';
  return useMemo(() => {
    const zone = timeZone in ZONES ? all(`common.zone.${ZONES[timeZone as keyof typeof ZONES]}`) : timeZone;
    return auditWords({ t, stored: all as unknown as StoredWords, format, zone });
  }, [t, all, format, timeZone]);
}
