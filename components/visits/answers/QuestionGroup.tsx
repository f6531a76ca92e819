'use client';

import { useId, type ReactNode } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from './Answers.module.css';

interface Choice {
  id: string;
  label: string;
  checked: boolean;
}

interface Props {
  name: string;
  legend: string;
  choices: readonly Choice[];
  /** One of them, or any number. */
  kind: 'radio' | 'checkbox';
  onChoose: (id: string) => void;
  /** Beneath the question. */
  hint?: ReactNode;
  problem?: string | undefined;
}

/** One question with its answers, each with the digit that gives it. */
export function QuestionGroup({ name, legend, choices, kind, onChoose, hint, problem }: Props) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.question} data-question={name} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <label key={choice.id} className={styles.choice} data-checked={choice.checked}>
            <input
              type={kind}
              name={`${id}-${name}`}
              value={choice.id}
              checked={choice.checked}
              aria-invalid={problem !== undefined}
              onChange={() => onChoose(choice.id)}
              aria-keyshortcuts={String(index + 1)}
            />
            <span>{choice.label}</span>
            <KeyHint keys={String(index + 1)} />
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
