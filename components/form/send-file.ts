'use client';

interface Sending {
  file: File;
  fields: Record<string, string>;
  key: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file to `POST /api/<path>` and tells how much of it is sent, which `fetch` cannot. Rejects when there is no answer or it is aborted. */
export function sendFile(path: string, { file, fields, key, onProgress, signal }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new TypeError('no answer'));
    request.open('POST', `/api/${path}`);
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort(), { once: true });

    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file);
    request.send(body);
  });
}
