'use client';

import { useRef, useState } from 'react';
import { attemptFor, type Attempt } from '@/components/form/attempt';
import type { CommandResult } from '@/components/form/command-result';
import { postAttempt } from '@/components/form/post';
import type { ImportedRow } from '@/lib/complaints/commands/import-complaints';
import type { PreviewedRow } from '@/lib/complaints/queries/preview-import';
import { batchesOf, stateOf, type RowState } from './import-rows';

export type ImportStop = Exclude<CommandResult<unknown>, { kind: 'done' }>;

export interface ImportRun {
  /** Sends the rows, batch after batch; goes on with the same attempt where it stopped. */
  start: (rows: readonly PreviewedRow[]) => Promise<void>;
  running: boolean;
  /** Rows that the import has answered, by line. */
  states: ReadonlyMap<number, RowState>;
  /** How many of how many rows are answered. */
  progress: { done: number; total: number } | null;
  /** Why it stopped in the middle: what is answered stays, the rest can go on. */
  stopped: ImportStop | null;
  reset: () => void;
}

/** The import of the good rows of a file, in small requests. A request whose answer was lost is sent again with its key: no row becomes two cases. */
export function useImportRun(): ImportRun {
  const [states, setStates] = useState<ReadonlyMap<number, RowState>>(new Map());
  const [progress, setProgress] = useState<ImportRun['progress']>(null);
  const [stopped, setStopped] = useState<ImportStop | null>(null);
  const [running, setRunning] = useState(false);
  const unsettled = useRef<Attempt | null>(null);
  const underway = useRef(false);

  async function start(rows: readonly PreviewedRow[]): Promise<void> {
    if (underway.current) return;
    underway.current = true;
    setRunning(true);
    setStopped(null);
    let done = 0;
    setProgress({ done, total: rows.length });
    for (const batch of batchesOf(rows)) {
      const attempt = attemptFor(unsettled.current, { rows: batch });
      unsettled.current = attempt;
      const result = await postAttempt<{ rows: ImportedRow[] }>('complaints/import', attempt);
      if (result.kind !== 'done') {
        setStopped(result);
        break;
      }
      unsettled.current = null;
      done += batch.length;
      setProgress({ done, total: rows.length });
      setStates((before) => new Map([...before, ...result.value.rows.map((row) => [row.line, stateOf(row)] as const)]));
    }
    underway.current = false;
    setRunning(false);
  }

  function reset(): void {
    unsettled.current = null;
    setStates(new Map());
    setProgress(null);
    setStopped(null);
  }

  return { start, running, states, progress, stopped, reset };
}
