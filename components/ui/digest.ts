/** The number under which the server logged a rendering fault; null for what went wrong in the browser. */
export function digestOf(error: unknown): string | null {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : null;
  return typeof digest === 'string' && digest !== '' ? digest : null;
}
