import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { BusinessDate, Instant } from '@/components/ui/time';
import type { FacilitiesView } from '@/lib/policies/queries/read-facilities';
import type { PoliciesView } from '@/lib/policies/queries/read-policies';
import { AsOfBox, AsOfNotice } from './AsOf';
import { Attention } from './Attention';
import { BranchChoice } from './BranchChoice';
import { PolicyDialogs } from './edit/PolicyDialogs';
import { FacilitiesSection } from './FacilitiesSection';
import { OfficeSection } from './OfficeSection';
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

/** What transfers of a branch are decided by: local governments, facilities, values, as of a day; for reading, and for the administrator to keep. */
export function PoliciesScreen({ policies, facilities, asked, openedAt, reader }: Props) {
  const t = useTranslations('policies');
  const { branch, branches, today, on, office, mayEdit } = policies;
  const read = { branch: branch.id, on, today, text: asked };
  return (
    <PrintSheet office={{ name: branch.name }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <div className={styles.screen}>
        <PageHeader
          title={t('title')}
          meta={branches.length === 1 && <span className={styles.count}>{branch.name}</span>}
          lead={t.rich(mayEdit ? 'leadEditing' : 'lead', { date: () => <BusinessDate date={on} format="dateLong" /> })}
          actions={
            <>
              <AsOfBox {...read} />
              {branches.length > 1 && <BranchChoice branches={branches} branch={branch} on={on === today ? null : on} />}
              <PrintButton />
            </>
          }
        />
        <AsOfNotice {...read} />
        {on === today && <Attention policies={policies} facilities={facilities} />}
        <div id="pemda" className={styles.part}>
          <PemdaSection view={policies} />
        </div>
        <div id="facilities" className={styles.part}>
          <FacilitiesSection key={`${branch.id} ${asked} ${on}`} view={facilities} asked={asked} />
        </div>
        <div id="values" className={styles.part}>
          <ValuesSection values={policies.values} mayEdit={mayEdit} />
        </div>
        <div id="office" className={styles.part}>
          <OfficeSection office={office} mayEdit={mayEdit} />
        </div>
        <PolicyDialogs policies={policies} facilities={facilities} />
      </div>
    </PrintSheet>
  );
}
