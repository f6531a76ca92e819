import { createHash } from 'node:crypto';

/** SHA-256 of a content as JSON, whatever the order of its fields; a field that is undefined is one that is not there. */
export function contentHash(content: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(JSON.stringify(sorted(content))).digest());
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
