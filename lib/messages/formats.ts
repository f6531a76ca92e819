import type { Formats } from 'next-intl';

/** Named formats: the one way to write dates and numbers. Dates of business are formatted in UTC, instants in the branch's zone. */
export const formats = {
  dateTime: {
    /** 1 Des 2026 */
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    /** 1 Desember 2026 */
    dateLong: { day: 'numeric', month: 'long', year: 'numeric' },
    /** Selasa, 1 Desember 2026 */
    dateFull: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    /** Des 2026 */
    month: { month: 'short', year: 'numeric' },
    /** 10.42 */
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    /** 1 Des 2026, 10.42 */
    dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  },
  number: {
    whole: { maximumFractionDigits: 0 },
    percent: { style: 'percent', maximumFractionDigits: 1 },
    rupiah: { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 },
  },
} as const satisfies Formats;
