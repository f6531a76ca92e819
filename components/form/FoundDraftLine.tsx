import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { KeptForm } from './useKeptForm';
import styles from './FoundDraftLine.module.css';

interface Props {
  form: KeptForm;
  /** That it was put in the form, or only found, from when it is. */
  tell: (applied: boolean, savedAt: Date) => string;
  apply: string;
  discard: string;
  className: string | undefined;
  /** Whether what is filled in is kept. */
  children: ReactNode;
}

/** A draft that was found, with the way to take it over or to be rid of it; beside it whether what is filled in is kept. */
export function FoundDraftLine({ form: { found, applyDraft, startAnew }, tell, apply, discard, className, children }: Props) {
  return (
    <div className={styles.place}>
      {found !== null && (
        <p role="status" className={className}>
          {tell(found.applied, new Date(found.savedAt))}
          <Button size="small" variant="outlined" onClick={found.applied ? startAnew : applyDraft}>
            {found.applied ? discard : apply}
          </Button>
        </p>
      )}
      {children}
    </div>
  );
}
