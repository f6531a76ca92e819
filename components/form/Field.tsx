'use client';

import ErrorRounded from '@mui/icons-material/ErrorRounded';
import FormHelperText from '@mui/material/FormHelperText';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { useFieldWords } from './problem-words';
import styles from './Field.module.css';

export interface FieldProps {
  label: ReactNode;
  /** What to know before filling in. */
  hint?: ReactNode;
  /** Says "(opsional)" beside the label; everything else is needed. */
  optional?: boolean;
  /** Where `field.<code>` has this area's words for problems. */
  area?: string;
}

interface Props extends FieldProps {
  /** Problem code, or a sentence. */
  problem: string | undefined;
  /** The control, given the ids that tie it to its label, hint and problem. */
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
  /** A group of controls: the label becomes the legend of a fieldset. */
  group?: boolean;
}

/** A label, its control, and right beneath it what is wrong. The one layout of every field. */
export function Field({ label, hint, optional = false, area, problem, children, group = false }: Props) {
  const t = useTranslations('common.field');
  const words = useFieldWords(area);
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const describedBy = [hint !== undefined && hintId, problem !== undefined && problemId].filter(Boolean).join(' ') || undefined;
  const name = (
    <>
      {label}
      {optional && <span className={styles.optional}> ({t('optional')})</span>}
    </>
  );
  const rest = (
    <>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, describedBy, invalid: problem !== undefined })}
      <div aria-live="polite">
        {problem !== undefined && (
          <FormHelperText id={problemId} error className={styles.problem}>
            <ErrorRounded fontSize="inherit" aria-hidden="true" />
            {/^[a-z][a-z_]*$/.test(problem) ? words(problem) : problem}
          </FormHelperText>
        )}
      </div>
    </>
  );
  return group ? (
    <fieldset className={styles.field} aria-describedby={describedBy}>
      <legend className={styles.label}>{name}</legend>
      {rest}
    </fieldset>
  ) : (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {name}
      </label>
      {rest}
    </div>
  );
}
