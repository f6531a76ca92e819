'use client';

import ArrowBackRounded from '@mui/icons-material/ArrowBackRounded';
import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode, RefObject } from 'react';
import styles from './case-head.module.css';

interface Props {
  /** What the two ways out are called: back to the list on a narrow screen, else close. */
  back: string;
  close: string;
  onClose: () => void;
  /** The first line: number, state and other marks. */
  marks: ReactNode;
  name: string;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Links beside the name. */
  tools: ReactNode;
  /** A few facts beneath it. */
  about: ReactNode;
  /** A warning above everything. */
  warning?: ReactNode;
  level?: string;
}

/** The head of an open case: how it stands, what it is called, what else can be opened, and the way out. */
export function CaseHead({ back, close, onClose, marks, name, heading, tools, about, warning, level }: Props) {
  return (
    <header className={styles.head} data-level={level}>
      {warning}
      <div className={styles.line}>
        <Button className={styles.back ?? ''} size="small" startIcon={<ArrowBackRounded />} onClick={onClose}>
          {back}
        </Button>
        {marks}
        <IconButton className={styles.close ?? ''} aria-label={close} title={close} aria-keyshortcuts="Escape" onClick={onClose}>
          <CloseRounded />
        </IconButton>
      </div>
      <div className={styles.line}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {name}
        </h2>
        <span className={styles.tools}>{tools}</span>
      </div>
      <p className={styles.about}>{about}</p>
    </header>
  );
}

/** The number of a case. */
export function CaseReference({ children }: { children: string }) {
  return <span className={styles.reference}>{children}</span>;
}
