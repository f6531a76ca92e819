'use client';

import { useRef, useState } from 'react';
import { v4 } from 'uuid';
import { isUnsettled, type CommandResult } from '@/components/form/command-result';
import { postFile } from '@/components/form/post';
import type { ChangedImport } from '@/lib/adoption/commands/replace-import';
import type { AdoptionPreview } from '@/lib/adoption/queries/preview-import';

export type ImportStop = Exclude<CommandResult<unknown>, { kind: 'done' }>;
type Rows = Extract<AdoptionPreview, { kind: 'rows' }>;

export interface AdoptionImport {
  file: { id: string; name: string; size: number } | null;
  preview: AdoptionPreview | null;
  imported: readonly ChangedImport[] | null;
  /** What is on its way. */
  busy: 'checking' | 'importing' | null;
  /** Why the check or the import did not come about. */
  stopped: { at: 'check' | 'import'; result: ImportStop } | null;
  check: (file: File, branchId: string | null) => Promise<void>;
  /** Checks the chosen file once more, for another branch or after somebody else's import. */
  checkAgain: (branchId: string | null) => void;
  start: () => Promise<void>;
  reset: () => void;
}

/** A file of figures on its way: checked, then imported. A try whose answer was lost is sent again with its key, so that nothing is taken twice. */
export function useAdoptionImport(onImported: (imports: readonly ChangedImport[]) => void): AdoptionImport {
  const [file, setFile] = useState<AdoptionImport['file']>(null);
  const [preview, setPreview] = useState<AdoptionPreview | null>(null);
  const [imported, setImported] = useState<AdoptionImport['imported']>(null);
  const [busy, setBusy] = useState<AdoptionImport['busy']>(null);
  const [stopped, setStopped] = useState<AdoptionImport['stopped']>(null);
  const chosen = useRef<{ file: File; branchId: string } | null>(null);
  const attempt = useRef<{ key: string; face: string } | null>(null);

  async function check(next: File, branchId: string | null): Promise<void> {
    const id = v4();
    chosen.current = { file: next, branchId: branchId ?? '' };
    setFile({ id, name: next.name, size: next.size });
    setPreview(null);
    setImported(null);
    setStopped(null);
    setBusy('checking');
    const result = await postFile<AdoptionPreview>('adoption/preview-import', next, { branchId: branchId ?? '' }, id);
    if (chosen.current?.file !== next) return;
    setBusy(null);
    if (result.kind === 'done') setPreview(result.value);
    else setStopped({ at: 'check', result });
  }

  async function start(): Promise<void> {
    if (chosen.current === null || preview?.kind !== 'rows' || busy !== null) return;
    const fields = { branchId: chosen.current.branchId, seen: seenOf(preview) };
    const face = JSON.stringify([file?.id, fields]);
    if (attempt.current?.face !== face) attempt.current = { key: v4(), face };
    setBusy('importing');
    setStopped(null);
    const result = await postFile<{ imports: ChangedImport[] }>('adoption/import', chosen.current.file, fields, attempt.current.key);
    setBusy(null);
    if (!isUnsettled(result)) attempt.current = null;
    if (result.kind !== 'done') return setStopped({ at: 'import', result });
    setImported(result.value.imports);
    onImported(result.value.imports);
  }

  function reset(): void {
    chosen.current = null;
    attempt.current = null;
    setFile(null);
    setPreview(null);
    setImported(null);
    setStopped(null);
  }

  return {
    file, preview, imported, busy, stopped, check, start, reset,
    checkAgain: (branchId) => chosen.current && void check(chosen.current.file, branchId),
  };
}

/** The imports that the preview said would be replaced: the import goes through only if they are still there. */
function seenOf({ months }: Rows): string {
  return months.flatMap(({ state, replaces }) => (state === 'ready' && replaces !== null ? [replaces.id] : [])).join(',');
}
