import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import type { FamilyLine, MemberRecord } from '@/lib/members/queries/get-record';
import { MemberStatusMark } from '../MemberStatusMark';
import { FamilyKeys } from './FamilyKeys';
import styles from './FamilyPanel.module.css';

const KEYED = 9;

/** Everybody on the family card, in the same order on each of their records, so that a key always means the same person. */
export function FamilyPanel({ record }: { record: MemberRecord }) {
  const t = useTranslations('member-record.family');
  return (
    <Section
      title={t('title', { ending: record.familyCardEnding })}
      meta={
        record.family.length > 1 && (
          <span className={`${styles.hint} no-print`}>
            <KeyHint keys="[" /> <KeyHint keys="]" />
          </span>
        )
      }
      flush
    >
      <ol className={styles.list}>
        {record.family.map((line, index) => (
          <FamilyRow key={line.id} line={line} place={index + 1} open={line.id === record.id} />
        ))}
      </ol>
      <FamilyKeys open={record.id} family={record.family.map(({ id, name }) => ({ id, name }))} />
    </Section>
  );
}

function FamilyRow({ line, place, open }: { line: FamilyLine; place: number; open: boolean }) {
  const t = useTranslations('member-record.family');
  const m = useTranslations('members');
  return (
    <li className={`${styles.row} ${open ? styles.open : ''}`} aria-current={open ? 'true' : undefined}>
      <span className={styles.key}>{place <= KEYED && <KeyHint keys={String(place)} />}</span>
      <div className={styles.who}>
        {open ? (
          <span className={styles.name}>{line.name}</span>
        ) : (
          <Link href={`/members/${line.id}`} prefetch={false} className={styles.name} aria-keyshortcuts={place <= KEYED ? String(place) : undefined}>
            {line.name}
          </Link>
        )}
        <p className={styles.minor}>
          {m(`relation.${line.relation}`)} · {t('person', { sex: m(`sexShort.${line.sex}`), age: line.age })}
          {line.facilityName !== null && ` · ${line.facilityName}`}
        </p>
      </div>
      <MemberStatusMark status={line.status} reason={line.statusReason} quiet />
    </li>
  );
}
