'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink, TextLink } from '@/components/ui/links';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';
import { Section } from '@/components/ui/Section';
import { BusinessDate } from '@/components/ui/time';
import type { VisitView } from '@/lib/visits/queries/get-visit';
import { CorrectDialog } from '../answers/CorrectDialog';
import { clockText } from '../clock-text';
import { groupServices } from '../service-groups';
import panel from '@/components/ui/case-panel.module.css';
import head from '@/components/ui/case-head.module.css';
import styles from './VisitList.module.css';

interface Props {
  id: string;
  /** Whether the person may open members' records. */
  readsRecords: boolean;
  onClose: () => void;
  onCorrected: () => void;
}

/** One visit in full, and the way to correct its answers. Mount it anew for each id. */
export function VisitDetail({ id, readsRecords, onClose, onCorrected }: Props) {
  const t = useTranslations('visits.detail');
  const { rows: visit, problem, loading, refresh } = useRows<VisitView>('visits/case', { id }, { keepPreviousData: false, revalidateOnReconnect: false });
  const [correcting, setCorrecting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const may = visit !== undefined && visit.correction === null;
  useEffect(() => {
    if (visit !== undefined && document.activeElement === document.body) heading.current?.focus();
  }, [visit]);
  useShortcuts([{ keys: 'e', labelKey: 'visits.listKeys.correct', disabled: !may, run: () => setCorrecting(true) }]);

  const close = (
    <IconButton className={head.close} aria-label={t('close')} onClick={onClose}>
      <CloseRounded />
    </IconButton>
  );
  if (visit === undefined) {
    const missing = { gone: t('gone'), goneWords: t('goneWords'), close: t('close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<PanelSkeleton said={t('loading')} parts={[96]} />} words={missing} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <article className={panel.panel} aria-label={t('label')}>
      <header className={head.head}>
        <div className={head.line}>
          <span className={head.reference}>{visit.ticket?.label ?? t('byHand')}</span>
          {close}
        </div>
        <div className={head.line}>
          <h2 ref={heading} tabIndex={-1} className={head.name}>
            <VisitTitle visit={visit} />
          </h2>
          {visit.member !== null && readsRecords && (
            <ButtonLink href={`/members/${visit.member.id}`} prefetch={false} size="small" variant="text">
              {t('record')}
            </ButtonLink>
          )}
        </div>
      </header>
      <div className={panel.scroll} tabIndex={0} role="group" aria-label={t('label')}>
        <VisitFacts visit={visit} />
      </div>
      <footer className={panel.foot}>
        {may ? (
          <Button variant="outlined" aria-keyshortcuts="e" onClick={() => setCorrecting(true)}>
            {t('correct')}&nbsp;
            <KeyHint keys="e" />
          </Button>
        ) : (
          <p className={styles.quiet}>{visit.correction !== null && t(`refusal.${visit.correction}`)}</p>
        )}
      </footer>
      {correcting && (
        <CorrectDialog
          visit={visit}
          onLeave={() => setCorrecting(false)}
          onReload={refresh}
          onDone={() => {
            setCorrecting(false);
            refresh();
            onCorrected();
          }}
        />
      )}
    </article>
  );
}

function VisitTitle({ visit }: { visit: VisitView }) {
  const t = useTranslations('visits.list');
  return visit.member === null ? t('noMember') : t('member', { name: visit.member.name, card: visit.member.cardEnding });
}

function VisitFacts({ visit }: { visit: VisitView }) {
  const t = useTranslations('visits');
  const words = useTranslations('services');
  const m = useTranslations('members.segment');
  const time = (text: string) => text.replace(':', '.');
  const app = (['appExplained', 'appInstalled', 'appActivated'] as const).filter((step) => visit[step]);
  const names = { appExplained: 'explained', appInstalled: 'installed', appActivated: 'activated' } as const;
  return (
    <>
      <DefinitionGrid>
        <Definition label={t('detail.when')}>
          <BusinessDate date={visit.day} /> {time(visit.openedTime)}
        </Definition>
        <Definition label={t('detail.closedAt')}>{visit.closedTime === null ? t('detail.openStill') : time(visit.closedTime)}</Definition>
        <Definition label={t('column.branch')}>{visit.branch.name}</Definition>
        <Definition label={t('column.desk')}>{visit.deskNumber}</Definition>
        <Definition label={t('column.officer')}>{visit.officer}</Definition>
        <Definition label={t('column.segment')}>{visit.segment && m(visit.segment)}</Definition>
        <Definition label={t('column.wait')}>{visit.waitSeconds !== null && clockText(visit.waitSeconds)}</Definition>
        <Definition label={t('column.length')}>{visit.serviceSeconds !== null && clockText(visit.serviceSeconds)}</Definition>
      </DefinitionGrid>
      <Section look="plain" title={t('answers.services')}>
        <ul className={styles.parts}>
          {groupServices(visit.services).map(({ service, made }) => (
            <li key={service}>
              <span className={service === visit.service ? styles.service : undefined}>{words(`service.${service}`)}</span>{' '}
              {made.map(({ reference, href }) =>
                href === null ? (
                  <span key={reference}>{reference} </span>
                ) : (
                  <TextLink key={reference} href={href} prefetch={false}>
                    {reference}
                  </TextLink>
                ),
              )}
            </li>
          ))}
        </ul>
      </Section>
      {visit.service !== null && (
        <DefinitionGrid>
          <Definition label={t('answers.main')}>{words(`service.${visit.service}`)}</Definition>
          <Definition label={t('column.avoidable')}>{t(visit.avoidable ? 'detail.yes' : 'detail.no')}</Definition>
          <Definition label={t('column.obstacle')}>{visit.obstacle && words(`obstacle.${visit.obstacle}`)}</Definition>
          <Definition label={t('detail.app')}>{app.length === 0 ? t('detail.appNone') : app.map((step) => t(`answers.${names[step]}`)).join(', ')}</Definition>
          <Definition label={t('column.rating')}>{visit.rating !== null && t('detail.rating', { rating: visit.rating })}</Definition>
        </DefinitionGrid>
      )}
    </>
  );
}
