import { isAuditAction, type AuditAction } from '@/lib/audit/model';
import { addDays, parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** What the address says of the audit. Only ids and days: no name, no number of a member. */
export interface AuditAddress {
  from: CalendarDate | null;
  to: CalendarDate | null;
  officer: string | null;
  member: string | null;
  action: AuditAction | null;
}

export const EVERYTHING: AuditAddress = { from: null, to: null, officer: null, member: null, action: null };

const PATH = '/audit';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads an address. What it does not know, it leaves out: an old link opens the audit, never an error. */
export function readAddress(params: { get: (name: string) => string | null }): AuditAddress {
  const action = params.get('action');
  return {
    from: parseCalendarDate(params.get('from') ?? ''),
    to: parseCalendarDate(params.get('to') ?? ''),
    officer: idOf(params.get('officer')),
    member: idOf(params.get('member')),
    action: action !== null && isAuditAction(action) ? action : null,
  };
}

/** Writes an address of the audit, or of the paper of a trail. */
export function writeAddress(address: AuditAddress, path = PATH): string {
  const params = new URLSearchParams();
  for (const name of ['member', 'officer', 'action', 'from', 'to'] as const) {
    const value = address[name];
    if (value !== null) params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

export const PERIODS = ['all', 'today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** The days of a period that ends today, both included. */
export function periodDays(period: Period, today: CalendarDate): Pick<AuditAddress, 'from' | 'to'> {
  if (period === 'all') return { from: null, to: null };
  const back = { today: 0, week: 6, month: 29 }[period];
  return { from: addDays(today, -back), to: today };
}

/** Which period the days are; null when they are others. */
export function periodOf({ from, to }: Pick<AuditAddress, 'from' | 'to'>, today: CalendarDate): Period | null {
  return (
    PERIODS.find((period) => {
      const days = periodDays(period, today);
      return days.from === from && days.to === to;
    }) ?? null
  );
}

function idOf(text: string | null): string | null {
  return text !== null && UUID.test(text) ? text.toLowerCase() : null;
}
