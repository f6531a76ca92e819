/** The address of a report: what is not chosen is left out. Ids and days alone; nobody's data. */
export function reportAddress(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** What the list of visits is narrowed to behind a number of a report. */
export interface VisitRows {
  from: string;
  to: string;
  branch?: string | null;
  service?: string | null;
  segment?: string | null;
  desk?: string | null;
  avoidable?: 'yes' | 'no' | null;
  obstacle?: string | null;
  hour?: string | null;
  /** 1 (Monday) to 7. */
  weekday?: string | null;
}

/** The visits that a number counts. */
export function visitRowsAddress({ from, to, ...rest }: VisitRows): string {
  return reportAddress('/visits', { from, to, ...rest });
}

/**
 * The parameters of a report's address: the usual ones and the report's own. A report is compared with the period before, unless its address says otherwise (`none`: with
 * nothing).
 */
export function reportParams(params: Readonly<Record<string, string | string[] | undefined>>, own: readonly string[] = []): Record<string, string | null> {
  const read = Object.fromEntries(['scope', 'period', 'from', 'to', 'compare', ...own].map((name) => [name, paramOf(params[name])]));
  return { ...read, compare: read.compare === 'none' ? null : (read.compare ?? 'before') };
}

/** One value of an address's parameter; of several the first. */
export function paramOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
