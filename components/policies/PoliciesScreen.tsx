import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { BusinessDate, Instant } from '@/components/ui/time';
import type { FacilitiesView } from '@/lib/policies/queries/read-facilities';
import type { PoliciesView } from '@/lib/policies/queries/read-policies';
import { Attention } from './Attention';
import { BranchChoice } from './BranchChoice';
import { FacilitiesSection } from './FacilitiesSection';
import { PemdaSection } from './PemdaSection';
import { PrintButton } from './PrintButton';
import { ValuesSection } from './ValuesSection';
import styles from './PoliciesScreen.module.css';

interface Props {
  policies: PoliciesView;
  facilities: FacilitiesView;
  /** With what the facilities were searched. */
  asked: string;
  openedAt: Date;
  reader: string;
}

/** What transfers of a branch are decided by: local governments, facilities, values. For reading. */
export function PoliciesScreen({ policies, facilities, asked, openedAt, reader }: Props) {
  const t = useTranslations('policies');
  const { branch, branches, today } = policies;
  return (
    <PrintSheet office={{ name: branch.name }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <div className={styles.screen}>
        <PageHeader
          title={t('title')}
          meta={branches.length === 1 && <span className={styles.count}>{branch.name}</span>}
          lead={t.rich('lead', { date: () => <BusinessDate date={today} format="dateLong" /> })}
          actions={
            <>
              {branches.length > 1 && <BranchChoice branches={branches} branch={branch} />}
              <PrintButton />
            </>
          }
        />
        <Attention policies={policies} facilities={facilities} />
        <div id="pemda" className={styles.part}>
          <PemdaSection view={policies} />
        </div>
        <div id="facilities" className={styles.part}>
          <FacilitiesSection key={`${branch.id} ${asked}`} view={facilities} asked={asked} />
        </div>
        <div className={styles.part}>
          <ValuesSection values={policies.values} />
        </div>
      </div>
    </PrintSheet>
  );
}
