'use client';

import { readAnswer } from './command-result';
import { reportShut, reportUnreachable, shutBy } from './connection';
import { withProof } from './proof';

/** Whether the file came whole; if not, the codes by which a rule refused it, none for a fault. */
export type Download = { whole: true } | { whole: false; codes: readonly string[] };

const BROKEN_OFF: Download = { whole: false, codes: [] };

/**
 * Fetches a file, `transfers/export` from `POST /api/transfers/export`, and hands it to the browser. By POST, for the filter may hold a name. One that does not come whole is
 * thrown away: half a list would pass for all of it.
 */
export async function downloadFile(path: string, input: object): Promise<Download> {
  try {
    const response = await withProof(() =>
      fetch(`/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
        cache: 'no-store',
        redirect: 'error',
      }),
    );
    const shut = shutBy(response.status);
    if (shut) reportShut(shut);
    if (!response.ok) {
      const answer = await readAnswer(response);
      if (answer.kind === 'step_up') return { whole: false, codes: ['step_up'] };
      return answer.kind === 'refused' ? { whole: false, codes: answer.refusal.codes } : BROKEN_OFF;
    }
    const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export.csv';
    save(await response.blob(), name);
    return { whole: true };
  } catch {
    reportUnreachable();
    return BROKEN_OFF;
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
