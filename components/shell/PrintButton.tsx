'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import type { MessageKey } from '@/lib/messages/catalog';
import { useShortcuts } from './acts';

interface Props {
  label: string;
  /** What the palette calls it. */
  labelKey: MessageKey;
  /** A page that is a paper takes the browser's own key; a page that can be printed among other things takes `c`. */
  keys: 'c' | '$mod+p';
  /** What the page is there for stands out. */
  variant?: 'outlined' | 'contained';
  /** Has the focus when the page opens: one Enter away. */
  first?: boolean;
}

/** Prints the page, by button and by key. */
export function PrintButton({ label, labelKey, keys, variant = 'outlined', first = false }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const print = () => window.print();
  useShortcuts([{ keys, labelKey, run: print }]);
  useEffect(() => {
    if (first) button.current?.focus();
  }, [first]);
  return (
    <Button
      ref={button}
      variant={variant}
      startIcon={<PrintRounded />}
      endIcon={<KeyHint keys={keys} />}
      {...(keys === 'c' && { 'aria-keyshortcuts': 'c' })}
      onClick={print}
    >
      {label}
    </Button>
  );
}

/** Names the document after the paper (the name of a file that is printed to PDF), and opens the print dialog where that is what the page was asked for. */
export function usePrintedPaper(title: string, atOnce = false): void {
  const printed = useRef(false);
  useEffect(() => {
    document.title = title;
    if (!atOnce || printed.current) return;
    printed.current = true;
    // A reload shows the paper and does not print it again.
    window.history.replaceState(null, '', window.location.pathname);
    void document.fonts.ready.then(() => window.print());
  }, [atOnce, title]);
}
