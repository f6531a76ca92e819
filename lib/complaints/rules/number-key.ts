/** A number of another system as it is searched: capital letters and digits alone, however it was written. */
export function numberKey(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
