/** Where the policy is sent: development needs eval, live reload and the styles of its error overlay, https may ask for nothing but https. */
export interface PolicyPlace {
  development: boolean;
  secure: boolean;
  /** The issuer of single sign-on: signing in and out lead there, and nowhere else. */
  issuer?: string | undefined;
}

const REPORT_PATH = '/api/csp-report';
const REPORT_GROUP = 'csp';
/** The header that says where the policy's reports go: to the console itself. */
export const REPORTING_ENDPOINTS = `${REPORT_GROUP}="${REPORT_PATH}"`;

/**
 * The content security policy of one document. Scripts run by nonce alone; style elements too. Only style *attributes* are free, because
 * server-rendered parts of the component and grid libraries carry them; an attribute cannot load or run anything.
 */
export function contentSecurityPolicy(nonce: string, { development, secure, issuer }: PolicyPlace): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'media-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...(issuer === undefined ? [] : [new URL(issuer).origin])],
    // Both ways: older browsers know the first alone.
    'report-uri': [REPORT_PATH],
    'report-to': [REPORT_GROUP],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
