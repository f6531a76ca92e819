import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { FacilitiesView } from '@/lib/policies/queries/read-facilities';
import type { PoliciesView } from '@/lib/policies/queries/read-policies';
import { fullnessOf, standingOf, wantsAttention } from './standing';
import styles from './PoliciesScreen.module.css';

/** What on this page somebody should look at, counted, each with the way to it. */
export function Attention({ policies, facilities }: { policies: PoliciesView; facilities: FacilitiesView }) {
  const t = useTranslations('policies.attention');
  const { today } = policies;
  const asks = [
    { words: 'withoutPolicy', count: policies.withoutPolicy.length, href: '#pemda' },
    {
      words: 'agreements',
      count: policies.policies.filter(({ validity, agreement }) => validity === 'current' && wantsAttention(standingOf(agreement, today))).length,
      href: '#pemda',
    },
    { words: 'full', count: facilities.rows.filter((row) => ['over', 'near'].includes(fullnessOf(row))).length, href: '#facilities' },
    { words: 'contracts', count: facilities.rows.filter(({ contract }) => wantsAttention(standingOf(contract, today))).length, href: '#facilities' },
  ] as const;
  const urgent = asks.filter(({ count }) => count > 0);
  return (
    <nav className={styles.attention} aria-label={t('title')}>
      {urgent.length === 0 && <StatusMark tone="success">{t('calm')}</StatusMark>}
      {urgent.map(({ words, count, href }) => (
        <a key={words} href={href} className={styles.ask}>
          <StatusMark tone="attention">{t(words, { count })}</StatusMark>
        </a>
      ))}
    </nav>
  );
}
