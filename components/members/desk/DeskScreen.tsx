import { useTranslations } from 'next-intl';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { DeskSearch } from '../search/DeskSearch';
import { DeskKeys } from './DeskKeys';
import { NobodyYet } from './NobodyYet';
import { ReturnedRequests } from './ReturnedRequests';
import styles from './DeskScreen.module.css';

interface Props {
  /** The person's branch; null for national roles. */
  office: { id: string; name: string } | null;
  recent: readonly SearchRow[];
  /** The person's own requests that came back, oldest first. */
  returned: readonly TransferRow[];
}

/** The desk: the search in the middle, who was here today, what came back. */
export function DeskScreen({ office, recent, returned }: Props) {
  const t = useTranslations('desk');
  return (
    <div className={styles.screen}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <DeskSearch office={office} recent={recent}>
        {recent.length === 0 && <NobodyYet />}
        {returned.length > 0 && <ReturnedRequests rows={returned} />}
        <DeskKeys />
      </DeskSearch>
    </div>
  );
}
