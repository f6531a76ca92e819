'use client';

import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type FormEvent, type ReactNode, type RefObject } from 'react';
import { focusQuestion } from './AnswerFields';
import styles from './Answers.module.css';

interface Props {
  title: string;
  content: RefObject<HTMLDivElement | null>;
  /** The answers are on their way: the sheet stays. */
  pending: boolean;
  onSubmit: (event: FormEvent) => void;
  onLeave: () => void;
  /** A line above the buttons. */
  hint?: string;
  buttons: ReactNode;
  /** The questions. */
  children: ReactNode;
}

/** The questions about a visit: a sheet from the right, that begins with the first of them. */
export function AnswersSheet({ title, content, pending, onSubmit, onLeave, hint, buttons, children }: Props) {
  const id = useId();
  return (
    <Dialog
      open
      onClose={pending ? undefined : onLeave}
      aria-labelledby={id}
      classes={{ container: styles.container ?? '', paper: styles.sheet ?? '' }}
      slotProps={{ transition: { onEntered: () => focusQuestion(content.current, 'avoidable') } }}
    >
      <form onSubmit={onSubmit} noValidate className={styles.form}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent ref={content} className={styles.content ?? ''}>
          {children}
        </DialogContent>
        <DialogActions className={hint === undefined ? '' : (styles.actions ?? '')}>
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          {buttons}
        </DialogActions>
      </form>
    </Dialog>
  );
}
