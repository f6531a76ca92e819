import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import { PrintedAt } from '@/components/ui/PrintedAt';
import { PrintSheet } from '@/components/ui/PrintSheet';
import type { Actor } from '@/lib/access/actor';
import { can, inScope } from '@/lib/access/can';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import type { HistoryLine } from '@/lib/members/queries/list-history';
import { ActsPanel } from './ActsPanel';
import { CoursePanel } from './CoursePanel';
import { FacilityHistory } from './FacilityHistory';
import { FacilityPanel } from './FacilityPanel';
import { FamilyPanel } from './FamilyPanel';
import { Identity } from './Identity';
import { MembershipPanel } from './MembershipPanel';
import { RecordActions } from './RecordActions';
import { RecordHead } from './RecordHead';
import { StatusSentence } from './StatusSentence';
import styles from './RecordScreen.module.css';

/** A member's record in one screen: who, how it stands, where, with whom, and what was done. */
export function RecordScreen({ record, actor }: { record: MemberRecord; actor: Actor }) {
  const t = useTranslations('member-record');
  const mayOpen = (kind: HistoryLine['kind'], branchId: string) => can(actor, kind === 'transfer' ? 'transfer:read' : 'service_request:read') && inScope(actor, branchId);
  const mayOpenNext = record.next !== null && mayOpen('transfer', record.next.branchId);
  const mayHelp = can(actor, 'queue:serve');
  const over = record.statusReason === 'deceased' || record.statusReason === 'duplicate';
  return (
    <PrintSheet office={{ name: actor.branch?.name ?? t('headOffice') }} printedAt={<PrintedAt />} printedBy={actor.name}>
      <article className={styles.record}>
        <div className={styles.top}>
          <RecordHead
            record={record}
            actions={
              <RecordActions
                memberId={record.id}
                mayRequest={can(actor, 'transfer:request')}
                mayFile={can(actor, 'service_request:file')}
                mayComplain={can(actor, 'complaint:file')}
                mayHelp={mayHelp}
                openTransferId={mayOpenNext ? (record.next?.transferId ?? null) : null}
                requestFirst={record.next === null && !over}
              />
            }
          />
          <Identity record={record} mayReveal={can(actor, 'member:reveal')} />
        </div>
        {record.restricted && (
          <Notice tone="attention" title={t('restricted.title')}>
            {t('restricted.words')}
          </Notice>
        )}
        <StatusSentence record={record} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <FacilityPanel record={record} mayOpenTransfer={mayOpenNext} />
            <MembershipPanel record={record} mayHelp={mayHelp} />
            <CoursePanel key={record.id} memberId={record.id} />
            <ActsPanel lines={record.history} helps={record.appHelps} mayOpen={mayOpen} />
          </div>
          <div className={styles.column}>
            <FamilyPanel record={record} />
            <FacilityHistory periods={record.facilityHistory} />
          </div>
        </div>
      </article>
    </PrintSheet>
  );
}
