import { FACILITY_CODE, SEGMENTS, type Segment } from '@/lib/transfers/schemas/report-keys';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** What a number of the transfers report counts, beside view, status, payer and rule: so that a link from it shows these requests and no others. */
export interface Behind {
  /** Local days of the request. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** Id of a region: the offices of it that the reader may see. */
  region: string | null;
  branch: string | null;
  segment: Segment | null;
  /** Code of the facility to which the member moves. */
  facility: string | null;
  /** Requested or returned: not decided yet. */
  undecided: boolean;
}

export const EVERYTHING: Behind = { from: null, to: null, region: null, branch: null, segment: null, facility: null, undecided: false };

interface Params {
  get: (name: string) => string | null;
}

/** Reads it from an address; what it does not know, it leaves out. */
export function readBehind(params: Params): Behind {
  const text = (name: string, pattern: RegExp) => {
    const value = params.get(name);
    return value !== null && pattern.test(value) ? value : null;
  };
  return {
    from: parseCalendarDate(params.get('from') ?? ''),
    to: parseCalendarDate(params.get('to') ?? ''),
    region: text('region', /^[a-z0-9-]{1,20}$/),
    branch: text('branch', /^[a-z0-9-]{1,20}$/),
    segment: SEGMENTS.find((each) => each === params.get('segment')) ?? null,
    facility: text('facility', FACILITY_CODE),
    undecided: params.get('undecided') === '1',
  };
}

/** What is narrowed, as parameters of an address. */
export function behindParams({ undecided, ...behind }: Behind): Record<string, string | null> {
  return { ...behind, undecided: undecided ? '1' : null };
}

/** Whether it leaves anything out. */
export function isNarrow({ undecided, ...behind }: Behind): boolean {
  return undecided || Object.values(behind).some((value) => value !== null);
}
