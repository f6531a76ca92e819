'use client';

import { reportUnreachable, sessionEnded } from './connection';

/**
 * Fetches a file, `transfers/export` from `POST /api/transfers/export`, and hands it to the browser. By POST, for the filter may hold a name. False when it did not come whole:
 * half a list would pass for all of it.
 */
export async function downloadFile(path: string, input: object): Promise<boolean> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      cache: 'no-store',
      redirect: 'error',
    });
    if (response.status === 401) sessionEnded.set(true);
    if (!response.ok) return false;
    const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export.csv';
    save(await response.blob(), name);
    return true;
  } catch {
    reportUnreachable();
    return false;
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
