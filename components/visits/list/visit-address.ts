import type { Segment } from '@/lib/members/model';
import { OBSTACLES, SERVICES, type Obstacle, type Service } from '@/lib/visits/model';
import { SEGMENT_CHOICES } from '@/lib/visits/schemas/segments';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** By what the list is narrowed. Reports lead here by these names: they stay as they are. */
export interface VisitQuestion {
  from: CalendarDate | null;
  to: CalendarDate | null;
  branch: string | null;
  service: Service | null;
  segment: Segment | 'none' | null;
  desk: number | null;
  avoidable: boolean | null;
  obstacle: Obstacle | null;
  hour: number | null;
  weekday: number | null;
}

/** The address of the list: the question, and the visit that is open beside it. */
export interface VisitAddress extends VisitQuestion {
  open: string | null;
}

export const EVERYTHING: VisitQuestion = { from: null, to: null, branch: null, service: null, segment: null, desk: null, avoidable: null, obstacle: null, hour: null, weekday: null };

const PATH = '/visits';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const YES: Readonly<Record<string, boolean>> = { true: true, yes: true, '1': true, false: false, no: false, '0': false };

/** Reads an address. What it does not know, it leaves out: an old link opens the list, never an error. */
export function readAddress(path: string, params: { get: (name: string) => string | null }): VisitAddress {
  const branch = params.get('branch');
  const id = path.startsWith(`${PATH}/`) ? path.slice(PATH.length + 1) : '';
  return {
    from: parseCalendarDate(params.get('from') ?? ''),
    to: parseCalendarDate(params.get('to') ?? ''),
    branch: branch !== null && /^[a-z0-9-]{1,20}$/.test(branch) ? branch : null,
    service: among(SERVICES, params.get('service')),
    segment: among(SEGMENT_CHOICES, params.get('segment')),
    desk: whole(params.get('desk'), 1, 99),
    avoidable: YES[params.get('avoidable') ?? ''] ?? null,
    obstacle: among(OBSTACLES, params.get('obstacle')),
    hour: whole(params.get('hour'), 0, 23),
    weekday: whole(params.get('weekday'), 1, 7),
    open: UUID.test(id) ? id.toLowerCase() : null,
  };
}

/** Writes an address; what is not asked for is left out. */
export function writeAddress({ open, ...question }: VisitAddress): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value !== null) params.set(name, String(value));
  const text = params.toString();
  return `${PATH}${open === null ? '' : `/${open}`}${text === '' ? '' : `?${text}`}`;
}

/** The question of an address. */
export function questionOf({ open: _open, ...question }: VisitAddress): VisitQuestion {
  return question;
}

function among<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

function whole(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
