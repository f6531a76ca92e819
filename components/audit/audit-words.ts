import type { useFormatter, useTranslations } from 'next-intl';
import { isAuditAction } from '@/lib/audit/model';
import type { AuditRow } from '@/lib/audit/queries/list-audit';
import { referenceLines } from './reference-words';
import type { StoredWords } from './stored-words';

/** An IPv4 address as a socket for both families writes it. */
const MAPPED = /^::ffff:(?=\d+\.)/;

interface Language {
  t: ReturnType<typeof useTranslations<'audit'>>;
  stored: StoredWords;
  format: ReturnType<typeof useFormatter>;
  /** What the zone is called beside a time. */
  zone: string;
}

/** An event in words, on the screen and on paper. Codes that this version does not know are said in general, never shown. */
export function auditWords({ t, stored, format, zone }: Language) {
  const wordsOf = (keys: readonly string[], otherwise: string) => {
    const key = keys.find((candidate) => stored.has(candidate));
    return key === undefined ? otherwise : stored(key);
  };

  function document({ detail }: AuditRow): string {
    return wordsOf([`transfer-rules.evidence.${detail.kind}`, `request-rules.papers.${detail.kind}`], stored('transfer-rules.evidence.other'));
  }

  function causes({ detail }: AuditRow): string[] {
    return detail.codes.map((code) => {
      const rule = ['transfer-rules', 'request-rules'].map((area) => `${area}.codes.${code}`).find((key) => stored.has(key));
      if (rule !== undefined) return t('cause.rule', { code, words: stored(rule) });
      return wordsOf([`audit.cause.${code}`, `transfer-rules.refusals.${code}`, `requests.refused.${code}`, `queue.cause.${code}`, `common.refused.${code}`], t('cause.other'));
    });
  }

  return {
    zone,
    document,
    /** Rules that applied, or causes of a refusal. */
    causes,
    /** What was done, as a sentence. */
    sentence(row: AuditRow): string {
      const { action, detail } = row;
      if (!isAuditAction(action)) return t('act.other');
      if (action === 'refused') return t('act.refused', { target: wordsOf([`audit.target.${row.objectId}`], t('target.other')) });
      if (action === 'audit.find_member' && row.memberId !== null) return t('act.audit.open_trail');
      return t(`act.${action}`, {
        // A value that changes by decree is known by its key.
        reference: detail.kind?.startsWith('value_') === true ? wordsOf([`policies.values.name.${detail.reference}`], detail.reference ?? '') : (detail.reference ?? ''),
        shown: detail.shown ?? 0,
        intent: detail.intent ?? 'other',
        field: detail.field ?? 'other',
        view: detail.view ?? 'other',
        kind: detail.kind ?? 'other',
        reason: row.reason ?? 'other',
        document: document(row),
      }).trim();
    },
    /** Why: what the officer wrote or chose, or why it was refused; null where nothing is asked for. */
    why(row: AuditRow): string | null {
      if (row.action === 'refused' || row.action === 'transfer.request_refused') return causes(row).join('; ') || null;
      const purpose = row.detail.purpose === null ? null : [wordsOf([`privacy.purpose.${row.detail.purpose}`], t('none')), row.detail.note].filter((part) => part !== null).join(': ');
      if (row.reason === null || row.action === 'member.open') return purpose;
      const reason = row.action === 'transfer.request' ? wordsOf([`transfer-rules.reasons.${row.reason}`], row.reason) : row.reason;
      return [reason, purpose].filter((part) => part !== null).join('; ');
    },
    /** Before and after of a change of policies, facilities or offices, a line a field. */
    changes: (row: AuditRow): string[] =>
      referenceLines(row, stored, format).map(({ field, before, after }) => t('detail.change', { field, before: before ?? t('detail.nothing'), after: after ?? t('detail.nothing') })),
    status({ detail }: AuditRow): string | null {
      return detail.status === null ? null : wordsOf([`transfer-rules.statuses.${detail.status}`], t('none'));
    },
    actor: ({ role, actorName }: AuditRow) => (role === 'system' ? t('system') : actorName),
    role: ({ role }: Pick<AuditRow, 'role'>) => wordsOf([`shell.role.${role}`], t('system')),
    whose({ memberId, memberName, cardEnding, detail }: AuditRow): string {
      if (memberName !== null) return t('whose.member', { name: memberName, card: cardEnding ?? '' });
      if (memberId !== null) return t('whose.gone');
      return detail.shown === null || detail.shown === 0 ? t('whose.nobody') : t('whose.list', { count: detail.shown });
    },
    office: ({ branchName }: AuditRow) => branchName ?? t('from.nation'),
    from(row: AuditRow): string {
      const branch = row.branchName ?? t('from.nation');
      if (row.address === null) return row.role === 'system' ? t('from.job') : branch;
      const address = row.address.replace(MAPPED, '');
      return t('from.place', { branch, address: address === '::1' || address === '127.0.0.1' ? t('from.server') : address });
    },
    moment: (at: string) => format.dateTime(new Date(at), 'dateTime'),
    /** To the second, with the zone: what one would quote. */
    exactMoment: (at: string) =>
      `${format.dateTime(new Date(at), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })} ${zone}`,
  };
}

export type AuditWords = ReturnType<typeof auditWords>;
