'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { useDraftKeeper } from '@/components/form/useDraftKeeper';
import { useFormDraft } from '@/components/form/useFormDraft';
import { useToast } from '@/components/ui/toasts';
import type { ClosedVisit } from '@/lib/visits/commands/close-visit';
import type { OpenVisitView } from '@/lib/visits/queries/current-visit';
import type { VisitMember } from '@/lib/visits/queries/visit-member';
import { clockText } from '../clock-text';
import { AnswerFields, focusQuestion } from './AnswerFields';
import { AnswersSheet } from './AnswersSheet';
import { answersInput, firstAnswers, parseAnswers, problemsOf, understand, type Answers, type Question } from './visit-answers';
import styles from './Answers.module.css';

interface Props {
  visit: OpenVisitView;
  member: VisitMember | null;
  onLeave: () => void;
  onClosed: () => void;
}

/** The end of a visit: a sheet from the right. Digits answer, Enter closes; what was answered is kept if it is left. */
export function CloseSheet({ visit, member, onLeave, onClosed }: Props) {
  const t = useTranslations('visits');
  const toast = useToast();
  const content = useRef<HTMLDivElement>(null);
  const [changed, setChanged] = useState<Answers | null>(null);
  const [shown, setShown] = useState(false);
  const answers = changed ?? firstAnswers(visit.services);
  const facts = { lines: visit.services, segment: visit.segment, asked: visit.ticket?.service ?? null };
  const understood = understand(answers, facts);
  const problems = problemsOf(understood);
  const what = visit.ticket?.label ?? t('panel.byHandLabel');

  const subject = { kind: 'visit_close', subjectId: visit.id };
  const keeper = useDraftKeeper<Answers>(subject);
  const draft = useFormDraft<Answers>({ keeper, subject, content: changed, parse: parseAnswers, onFound: (found) => setChanged((mine) => mine ?? found) });
  const command = useCommand<object, ClosedVisit>('visits/close', {
    onDone: ({ seconds }) => {
      toast.show({ message: t('panel.closed', { what, clock: clockText(seconds) }), tone: 'success' });
      void draft.discard();
      onClosed();
      onLeave();
    },
  });
  const refused = command.result?.kind === 'refused' ? command.result.refusal.fields : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (command.pending) return;
    setShown(true);
    const first: Question | null = problems.obstacle !== undefined ? 'obstacle' : null;
    if (first !== null) focusQuestion(content.current, first);
    if (Object.keys(problems).length > 0) return;
    void command.send({ visitId: visit.id, version: visit.version, ...answersInput(answers, understood) });
  }

  return (
    <AnswersSheet
      title={t('close.title', { what })}
      content={content}
      pending={command.pending}
      onSubmit={submit}
      onLeave={onLeave}
      hint={t('close.hint')}
      buttons={
        <>
          <Button onClick={onLeave} disabled={command.pending}>
            {t('close.back')}
          </Button>
          <Button type="submit" variant="contained" aria-disabled={command.pending} aria-keyshortcuts="Enter">
            {t(command.pending ? 'close.submitting' : 'close.submit')}
          </Button>
        </>
      }
    >
      {member !== null && <p className={styles.member}>{member.name}</p>}
      <AnswerFields answers={answers} understood={understood} facts={facts} onChange={setChanged} problems={shown ? { ...problems, ...refused } : refused} />
      {visit.rated && <p className={styles.hint}>{t('close.rated')}</p>}
      <CommandNotice command={command} area="visits" onReload={onClosed} />
    </AnswersSheet>
  );
}
