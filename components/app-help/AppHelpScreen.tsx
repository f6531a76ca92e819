'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { PageHeader } from '@/components/ui/PageHeader';
import type { HelpStep } from '@/lib/app-help/model';
import type { AppHelpView } from '@/lib/app-help/queries/open-help';
import { GUIDES } from '@/lib/app-help/rules/guides';
import { HelpAside } from './HelpAside';
import { HelpDone } from './HelpDone';
import { HelpEnding } from './HelpEnding';
import { HelpGuide } from './HelpGuide';
import { HelpProblems } from './HelpProblems';
import { useHelp } from './useHelp';
import styles from './AppHelpScreen.module.css';

/** Help with Mobile JKN: choose the problem, do its steps, record how it ended. */
export function AppHelpScreen({ view }: { view: AppHelpView }) {
  const t = useTranslations('app-help');
  const router = useRouter();
  const help = useHelp(view.memberId);
  const steps = useRef<HTMLOListElement>(null);
  const record = `/members/${view.memberId}`;
  const choosing = help.recorded === null && help.problem === null;
  useShortcuts([
    { keys: 'Escape', labelKey: 'app-help.key.back', disabled: help.recorded === null && !choosing, run: () => router.push(record) },
    { keys: 'Escape', labelKey: 'app-help.key.other', disabled: help.recorded !== null || choosing, run: () => help.choose(null) },
  ]);

  /** Shows the step that an outcome waits for. */
  function focusStep(step: HelpStep): void {
    const place = help.problem === null ? -1 : GUIDES[help.problem].steps.indexOf(step);
    steps.current?.querySelectorAll<HTMLInputElement>('input')[place]?.focus();
  }

  if (help.recorded) return <HelpDone recorded={help.recorded} recordHref={record} onAgain={help.again} />;
  return (
    <>
      <PageHeader back={{ href: record, label: t('back') }} title={t('title')} meta={<span className={styles.who}>{view.name}</span>} lead={t('lead')} />
      <div className={styles.columns}>
        {help.problem === null ? <HelpProblems likely={view.likely} onChoose={help.choose} /> : <HelpGuide key={help.problem} problem={help.problem} help={help} list={steps} />}
        <div className={styles.aside}>
          {help.problem !== null && <HelpEnding key={help.problem} problem={help.problem} help={help} onMissing={focusStep} />}
          <HelpAside view={view} />
        </div>
      </div>
    </>
  );
}
