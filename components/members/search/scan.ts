import { SCAN_GAP_MS } from '@/components/shell/after-scan';

/** Digits that arrive as fast as only a scanner types. */
export interface Scan {
  digits: string;
  /** When the last digit came, in milliseconds. */
  at: number;
}

export const NO_SCAN: Scan = { digits: '', at: 0 };

export { SCAN_GAP_MS };
/** A card number is the shortest that a scanner reads. */
const SHORTEST = 13;

/** The scan after a key: `read` is the whole number once Enter has closed it. */
export function nextScan(scan: Scan, key: string, at: number): { scan: Scan; read: string | null } {
  const close = at - scan.at <= SCAN_GAP_MS;
  if (key === 'Enter') return { scan: NO_SCAN, read: close && scan.digits.length >= SHORTEST ? scan.digits : null };
  if (!/^[0-9]$/.test(key)) return { scan: NO_SCAN, read: null };
  return { scan: { digits: close ? scan.digits + key : key, at }, read: null };
}
