/** The code or sentence of a form error. */
export function problemOf(error: { type: string | number; message?: string } | undefined): string | undefined {
  if (error === undefined) return undefined;
  if (error.message !== undefined && error.message !== '') return error.message;
  return error.type === 'required' ? 'required' : 'invalid_format';
}
