'use client';

import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { searchBox } from '@/components/shell/search-box';
import { DonePanel as Panel } from '@/components/ui/DonePanel';
import { Identifier } from '@/components/ui/Identifier';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { StatusMark } from '@/components/ui/StatusMark';
import type { RequestResult, RequestVerdict } from '@/lib/transfers/commands/request-transfer';
import type { FamilyCandidate, TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { addDays } from '@/lib/values/calendar-date';
import { useFirstFocus } from '@/components/ui/useFirstFocus';
import { leadingFinding } from './member-verdict';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import styles from './DonePanel.module.css';

interface Props {
  facts: TransferForm;
  result: RequestResult;
}

/** It is done: what became of each member, the reference to read aloud, and the receipt one key away. */
export function DonePanel({ facts, result }: Props) {
  const t = useTranslations('transfer-form.done');
  const router = useRouter();
  const acts = useFirstFocus<HTMLDivElement>();
  const { day } = useFindingWords();
  const moved = result.verdicts.filter(({ transferId }) => transferId !== null);
  const waiting = moved.filter(({ decision }) => decision.outcome === 'needs_approval').length;
  const [first] = moved;
  const facility = first?.decision.findings.find(({ code }) => code === 'T14')?.params.target ?? '';
  const record = `/members/${facts.memberId}`;
  const receipt = `/transfers/${first?.transferId ?? ''}/receipt`;
  const toSearch = () => (searchBox.get() ? searchBox.get()?.focus() : router.push('/'));
  useShortcuts([
    { keys: 'Escape', labelKey: 'transfer-form.keys.back', run: () => router.push(record) },
    { keys: 'n', labelKey: 'transfer-form.keys.next', run: toSearch },
  ]);

  return (
    <Panel
      id="transfer-done"
      tone={waiting > 0 ? 'info' : 'success'}
      title={t(waiting > 0 ? 'title' : 'approvedTitle', { count: moved.length })}
      lead={first ? t('lead', { facility, date: day(first.decision.effectiveDate) }) : null}
    >
      <ul className={styles.verdicts} aria-label={t('verdicts')}>
        {result.verdicts.map((verdict) => (
          <Verdict key={verdict.memberId} verdict={verdict} member={facts.family.find(({ member }) => member.id === verdict.memberId)} />
        ))}
      </ul>
      <div ref={acts} className={styles.acts}>
        <ButtonLink href={`${receipt}?print=1`} variant="contained" size="large" startIcon={<PrintRounded />} endIcon={<KeyHint keys="Enter" />}>
          {t('print')}
        </ButtonLink>
        <Button href={`/api${receipt}`} variant="outlined" size="large" startIcon={<PictureAsPdfOutlined />} download>
          {t('pdf')}
        </Button>
        <ButtonLink href={receipt} variant="outlined" size="large">
          {t('receipt')}
        </ButtonLink>
      </div>
      <div className={styles.next}>
        <ButtonLink href={record} endIcon={<KeyHint keys="Escape" />}>
          {t('record')}
        </ButtonLink>
        <Button onClick={toSearch} endIcon={<KeyHint keys="n" />}>
          {t('next')}
        </Button>
      </div>
    </Panel>
  );
}

function Verdict({ verdict: { decision, reference }, member }: { verdict: RequestVerdict; member: FamilyCandidate | undefined }) {
  const t = useTranslations('transfer-form.done');
  const words = useFindingWords();
  const lead = leadingFinding(decision);
  const approved = decision.outcome === 'allowed';
  const until = words.day(addDays(decision.effectiveDate, -1));
  return (
    <li className={styles.verdict}>
      <span className={styles.name}>{member?.name}</span>
      {reference === null ? (
        <StatusMark tone="danger">{t('notRequested')}</StatusMark>
      ) : (
        <StatusMark tone={approved ? 'success' : 'attention'}>{t(approved ? 'approved' : 'requested')}</StatusMark>
      )}
      {reference === null ? (
        <p className={styles.why}>{lead && words.sentence(lead)}</p>
      ) : (
        <>
          <p className={styles.reference}>
            <span className="visually-hidden">{t('reference')} </span>
            <Identifier kind="code" value={reference} />
          </p>
          <p className={styles.why}>
            {member?.current ? t('until', { until, facility: member.current.facilityName }) : t('untilNowhere', { effective: words.day(decision.effectiveDate) })}
          </p>
        </>
      )}
    </li>
  );
}
