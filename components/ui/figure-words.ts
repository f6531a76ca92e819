import { useFormatter } from 'next-intl';

/** How screens of monthly figures write months (`YYYY-MM`), counts and shares. */
export interface FigureWords {
  /** `Oktober 2026` */
  month: (month: string) => string;
  /** `Okt 2026`, for axes and narrow columns. */
  monthShort: (month: string) => string;
  /** A count, a dash where there is none. */
  count: (count: number | null) => string;
  /** `2,07 %` of hundredths of a percent, a dash where there is none. */
  share: (hundredths: number | null) => string;
  /** `+12` or `-3`. */
  difference: (difference: number) => string;
  /** A change in hundredths of a percent with its sign: `+1,25 %`. */
  change: (hundredths: number) => string;
}

export function useFigureWords(): FigureWords {
  const format = useFormatter();
  const day = (month: string) => new Date(`${month}-01T00:00:00Z`);
  const percent = { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return {
    month: (month) => format.dateTime(day(month), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    monthShort: (month) => format.dateTime(day(month), { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    count: (count) => (count === null ? '–' : format.number(count, 'whole')),
    share: (hundredths) => (hundredths === null ? '–' : format.number(hundredths / 10_000, percent)),
    difference: (difference) => format.number(difference, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
    change: (hundredths) => format.number(hundredths / 10_000, { ...percent, signDisplay: 'exceptZero' }),
  };
}
