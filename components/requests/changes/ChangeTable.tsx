'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { askRows } from '@/components/form/useRows';
import { Identifier } from '@/components/ui/Identifier';
import type { IdentifierKind } from '@/components/ui/identifier-groups';
import { RevealableIdentifier } from '@/components/ui/RevealableIdentifier';
import type { MaskedField } from '@/lib/requests/model';
import type { ShownChange } from '@/lib/requests/queries/shown-changes';
import { letterDiff, type Stretch } from './letter-diff';
import styles from './ChangeTable.module.css';

const SECONDS = 30;
const KINDS: Record<MaskedField, Exclude<IdentifierKind, 'code'>> = { nik: 'nik', familyCard: 'kk', phone: 'phone', email: 'email' };
type Side = 'before' | 'after';

interface Props {
  changes: readonly ShownChange[];
  /** The request whose masked values can be shown whole; null where nobody may, and on paper. */
  revealOf: string | null;
}

/** Before and after side by side, with the letters that change marked. Masked values stay masked until they are asked for. */
export function ChangeTable({ changes, revealOf }: Props) {
  const t = useTranslations('requests.changes');
  const rules = useTranslations('request-rules.fields');
  const fresh = changes.every(({ before }) => before === null);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          {!fresh && <th scope="col">{t('before')}</th>}
          <th scope="col">{t(fresh ? 'value' : 'after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{rules(change.field)}</th>
            {!fresh && (
              <td className={styles.before}>
                <Value change={change} side="before" revealOf={revealOf} />
              </td>
            )}
            <td className={styles.after}>
              <Value change={change} side="after" revealOf={revealOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ change, side, revealOf }: { change: ShownChange; side: Side; revealOf: string | null }): ReactNode {
  const t = useTranslations('requests.changes');
  const members = useTranslations('members.sex');
  const format = useFormatter();
  const value = change[side];
  if (value === null) return <span className={styles.none}>{t(side === 'before' ? 'none' : 'removed')}</span>;
  if (change.masked) return <Masked field={change.field as MaskedField} value={value} side={side} revealOf={revealOf} />;
  if (change.field === 'sex') return value === 'F' || value === 'M' ? members(value) : value;
  if (change.field === 'birthDate' || change.field === 'diedOn') return format.dateTime(new Date(`${value}T00:00:00Z`), 'dateLong', { timeZone: 'UTC' });
  if (change.before === null || change.after === null) return value;
  return <Marked stretches={letterDiff(change.before, change.after)[side]} side={side} />;
}

function Marked({ stretches, side }: { stretches: readonly Stretch[]; side: Side }) {
  return stretches.map((stretch, index) => {
    if (!stretch.changed) return stretch.text;
    return side === 'before' ? <del key={index}>{stretch.text}</del> : <ins key={index}>{stretch.text}</ins>;
  });
}

function Masked({ field, value, side, revealOf }: { field: MaskedField; value: string; side: Side; revealOf: string | null }) {
  if (revealOf === null) return <Identifier kind={KINDS[field]} value={value} />;
  async function reveal(): Promise<string | null> {
    const answer = await askRows<{ value: string }>('requests/reveal', { id: revealOf, field, side });
    return answer.kind === 'done' ? answer.value.value : null;
  }
  return <RevealableIdentifier masked={value} kind={KINDS[field]} reveal={reveal} seconds={SECONDS} />;
}
