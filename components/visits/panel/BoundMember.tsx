'use client';

import Button from '@mui/material/Button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useToast } from '@/components/ui/toasts';
import type { OpenVisitView } from '@/lib/visits/queries/current-visit';
import type { VisitMember } from '@/lib/visits/queries/visit-member';
import { give, type DeskCommands } from './useDeskCommands';
import styles from './VisitPanel.module.css';

interface Props {
  visit: OpenVisitView;
  member: VisitMember | null | undefined;
  /** Whose record is open on the page; null for none. */
  onPage: string | null;
  commands: DeskCommands;
}

/** Who the visit is for. The record that was opened first bound it; another one, or nobody, can be chosen until it is closed. */
export function BoundMember({ visit, member, onPage, commands }: Props) {
  const t = useTranslations('visits.panel');
  const m = useTranslations('members.segment');
  const toast = useToast();
  const bind = (memberId: string | null, version = visit.version) => give(commands, commands.bind, { visitId: visit.id, version, memberId });
  async function unbind(): Promise<void> {
    const before = visit.memberId;
    const changed = await bind(null);
    if (changed) toast.show({ message: t('unbound'), undo: () => void bind(before, changed.version) });
  }
  return (
    <section aria-labelledby="visit-panel-member" className={styles.part}>
      <h3 id="visit-panel-member" className={styles.heading}>
        {t('member')}
      </h3>
      {visit.memberId === null && <p className={styles.quiet}>{t('noMember')}</p>}
      {visit.memberId !== null && member === undefined && <p className={styles.quiet}>{t('memberLoading')}</p>}
      {visit.memberId !== null && member && (
        <p className={styles.member}>
          <Link href={`/members/${member.id}`} prefetch={false}>
            {member.name}
          </Link>
          <span className={styles.quiet}>
            {t('card', { ending: member.cardEnding })} · {m(member.segment)}
          </span>
        </p>
      )}
      <div className={styles.minor}>
        {onPage !== null && onPage !== visit.memberId && (
          <Button size="small" variant="outlined" onClick={() => void bind(onPage)}>
            {t(visit.memberId === null ? 'bindThis' : 'bindOther')}
          </Button>
        )}
        {visit.memberId !== null && (
          <Button size="small" onClick={() => void unbind()}>
            {t('unbind')}
          </Button>
        )}
      </div>
    </section>
  );
}
