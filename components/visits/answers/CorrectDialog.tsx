'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { useToast } from '@/components/ui/toasts';
import type { ChangedVisit } from '@/lib/visits/commands/own-visit';
import type { VisitView } from '@/lib/visits/queries/get-visit';
import { AnswerFields, focusQuestion } from './AnswerFields';
import { AnswersSheet } from './AnswersSheet';
import { answersInput, firstAnswers, problemsOf, understand, type Answers } from './visit-answers';
import styles from './Answers.module.css';

interface Props {
  visit: VisitView;
  onLeave: () => void;
  onReload: () => void;
  onDone: () => void;
}

/** The answers of a closed visit once more, as they were given. */
export function CorrectDialog({ visit, onLeave, onReload, onDone }: Props) {
  const t = useTranslations('visits');
  const common = useTranslations('common.action');
  const toast = useToast();
  const content = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...firstAnswers(visit.services),
    service: visit.service,
    avoidable: visit.avoidable,
    obstacle: visit.obstacle,
    explained: visit.appExplained,
    installed: visit.appInstalled,
    activated: visit.appActivated,
  }));
  const [note, setNote] = useState('');
  const [shown, setShown] = useState(false);
  const facts = { lines: visit.services, segment: visit.segment, asked: null };
  const understood = understand(answers, facts);
  const problems = problemsOf(understood);
  const command = useCommand<object, ChangedVisit>('visits/correct', {
    onDone: () => {
      toast.show({ message: t('correct.done'), tone: 'success' });
      onDone();
    },
  });
  const refused = command.result?.kind === 'refused' ? command.result.refusal.fields : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (command.pending) return;
    setShown(true);
    if (problems.obstacle !== undefined) focusQuestion(content.current, 'obstacle');
    if (Object.keys(problems).length > 0) return;
    void command.send({ visitId: visit.id, version: visit.version, ...answersInput(answers, understood), note });
  }

  return (
    <AnswersSheet
      title={t('correct.title')}
      content={content}
      pending={command.pending}
      onSubmit={submit}
      onLeave={onLeave}
      buttons={
        <>
          <Button onClick={onLeave} disabled={command.pending}>
            {common('cancel')}
          </Button>
          <Button type="submit" variant="contained" aria-disabled={command.pending}>
            {t('correct.submit')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('correct.words')}</p>
      <AnswerFields answers={answers} understood={understood} facts={facts} onChange={setAnswers} problems={shown ? { ...problems, ...refused } : refused} />
      <Field label={t('correct.note')} optional area="visits" problem={refused.note}>
        {({ id: noteId, describedBy, invalid }) => (
          <OutlinedInput
            id={noteId}
            fullWidth
            error={invalid}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ input: { 'aria-describedby': describedBy, maxLength: 500 } }}
          />
        )}
      </Field>
      <CommandNotice command={command} area="visits" onReload={onReload} />
    </AnswersSheet>
  );
}
