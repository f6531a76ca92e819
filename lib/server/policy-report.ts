import * as z from 'zod';

/** What a browser says it kept from loading, with nothing in it that could name anybody. */
export interface PolicyViolation {
  directive: string;
  /** `inline`, `eval`, a scheme such as `data:`, or the host of another origin. */
  blocked: string;
  /** The work area whose page it was: the first part of its path, never an id. */
  area: string;
}

/** The two forms in which browsers report: `report-uri` with dashes, the Reporting API in a list. */
const ByUri = z.object({ 'csp-report': z.object({ 'document-uri': z.string().catch(''), 'effective-directive': z.string().catch(''), 'violated-directive': z.string().catch(''), 'blocked-uri': z.string().catch('') }) });
const ByApi = z.array(z.object({ type: z.string(), body: z.object({ documentURL: z.string().catch(''), effectiveDirective: z.string().catch(''), blockedURL: z.string().nullable().catch('') }) })).max(50);

/** The violations of a report that a browser sent; none where it is no report. */
export function readViolations(report: unknown): PolicyViolation[] {
  const byUri = ByUri.safeParse(report);
  if (byUri.success) {
    const said = byUri.data['csp-report'];
    return [violationOf(said['effective-directive'] || said['violated-directive'], said['blocked-uri'], said['document-uri'])];
  }
  const byApi = ByApi.safeParse(report);
  if (!byApi.success) return [];
  return byApi.data.filter(({ type }) => type === 'csp-violation').map(({ body }) => violationOf(body.effectiveDirective, body.blockedURL ?? '', body.documentURL));
}

function violationOf(directive: string, blocked: string, page: string): PolicyViolation {
  return { directive: /^[a-z-]{3,40}/.exec(directive)?.[0] ?? 'other', blocked: blockedOf(blocked), area: areaOf(page) };
}

function blockedOf(text: string): string {
  if (['inline', 'eval', 'self', 'wasm-eval', 'data', 'blob'].includes(text)) return text;
  if (!URL.canParse(text)) return 'other';
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? hostname.slice(0, 100) : protocol;
}

function areaOf(page: string): string {
  const [, area = ''] = URL.canParse(page) ? new URL(page).pathname.split('/') : [];
  return /^[a-z-]{1,30}$/.test(area) ? area : 'other';
}
