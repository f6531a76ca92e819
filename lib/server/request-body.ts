/** Deeper than any input of ours. What walks through an input calls itself once a level, and would run out of stack far below the size that a body may have. */
const DEEPEST = 32;

/** The line dropped, or the person went on, before the body was there: nobody waits for an answer, and nothing is wrong here. */
export class RequestBrokenOff extends Error {
  override name = 'RequestBrokenOff';
}

/**
 * The bytes of a request's body, or null when there are more than `most`. Reads no more than it takes to know that, whatever the headers say.
 * @throws RequestBrokenOff when the body ends before its end
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  const next = () => reader?.read().catch((cause: unknown) => {
    throw new RequestBrokenOff('the request was broken off', { cause });
  });
  for (let part = await next(); part && !part.done; part = await next()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The body as text (UTF-8), or null when it has more than `most` bytes. */
export async function readText(request: Request, most: number): Promise<string | null> {
  const bytes = await readBytes(request, most);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** Is something nested deeper than any input of ours? */
export function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
