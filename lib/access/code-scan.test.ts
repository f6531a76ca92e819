import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/* What review alone would hold: read from the code, so that a new use has to say here why it is right. */
const CODE = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts'].flatMap((place) => (place.endsWith('.ts') ? [place] : filesBelow(place)));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['generated', 'testing'].includes(entry.name) ? [] : filesBelow(place);
    return /\.tsx?$/.test(place) && !/\.test\.tsx?$/.test(place) ? [place] : [];
  });
}
const using = (pattern: RegExp): string[] => CODE.filter((file) => pattern.test(readFileSync(file, 'utf8'))).sort();

describe('patterns', () => {
  test('are written down, not made of input: where one is put together, its parts are constants', () => {
    expect(CODE.length).toBeGreaterThan(500);
    expect(using(/\bRegExp\(/)).toEqual(['lib/reports/schemas/home.ts', 'lib/staff/rules/recovery-code.ts']);
    expect(readFileSync('lib/reports/schemas/home.ts', 'utf8')).toMatch(/new RegExp\(`\^-\?\(\$\{HOME_SORTS\.join\('\|'\)\}\)\$`\)/);
    expect(readFileSync('lib/staff/rules/recovery-code.ts', 'utf8')).toMatch(/new RegExp\(`\.\{1,\$\{GROUP\}\}`, 'g'\)/);
  });

  test('of SQL come from code too: no text of a person is compared by LIKE or an expression', () => {
    // Keys of cells, which the rows of a report's own dimension name.
    expect(using(/\b(LIKE|SIMILAR TO)\b[^\n]*\$\{|\$\{[^\n]*'LIKE'|~\*? ?\$\{|\b(contains|startsWith|endsWith): /)).toEqual(['lib/reports/queries/sum-cells.ts']);
  });
});

describe('the browser keeps', () => {
  /** What is kept in it, and that it is nobody's data. */
  const KEPT: Record<string, string> = {
    'components/grid/GridSurface.tsx': 'which columns, by the id of the person',
    'components/grid/ListPaper.tsx': 'reads which columns, for the paper of the list',
    'components/grid/column-defs.tsx': 'which columns, by the id of the person',
    'components/shell/preferences.ts': 'whether single keys are shortcuts, and how wide the rail is',
    'components/ui/Split.tsx': 'where a screen is divided',
    'components/visits/display/DisplayScreen.tsx': 'whether the display sounds',
    'components/visits/panel/panel-place.ts': 'whether the panel is folded',
  };

  test('in its storage how somebody likes a screen, and nothing else', () => {
    expect(using(/\b(localStorage|sessionStorage)\b/)).toEqual(Object.keys(KEPT).sort());
    expect(using(/\b(indexedDB|caches\.open|serviceWorker|navigator\.storage|document\.write)\b/)).toEqual([]);
  });

  test('in cookies that a script writes language and width of the rail', () => {
    expect(using(/document\.cookie/)).toEqual(['components/shell/preferences.ts', 'components/ui/locale-cookie.ts']);
  });
});

describe('the console speaks', () => {
  /** What the server opens by itself, and the setting that names it. The database's address is a setting too (`lib/server/db.ts`, `lib/server/events.ts`). */
  const OUTWARD: Record<string, string> = {
    'lib/server/audit-checkpoint.ts': 'LOKET_AUDIT_ADDRESS',
    'lib/server/mail.ts': 'LOKET_SMTP_URL',
    'lib/server/oidc-discovery.ts': 'LOKET_OIDC_ISSUER',
    'lib/server/upload/virus-scan.ts': 'LOKET_CLAMD',
  };
  const onServer = (file: string) => !/^(components|lib\/cli|lib\/server\/embedded)\//.test(file);

  test('to the systems that its settings name, and to no other', () => {
    expect(using(/\bfetch\(|createTransport\(|from 'node:(net|http|https|http2|tls|dgram)'|from 'undici'/).filter(onServer)).toEqual(Object.keys(OUTWARD).sort());
    const settings = ['lib/server/env.ts', 'lib/server/oidc-settings.ts'].map((file) => readFileSync(file, 'utf8')).join('');
    for (const setting of Object.values(OUTWARD)) expect(settings).toContain(setting);
  });

  test('in the browser to itself alone', () => {
    const calls = CODE.filter((file) => file.startsWith('components/')).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:fetch|EventSource|WebSocket|sendBeacon)\(\s*([^,)]{1,40})/g)].map(([, address = '']) => address));
    expect(calls.length).toBeGreaterThan(8);
    expect(calls.filter((address) => !/^['`]\/api\//.test(address))).toEqual([]);
  });
});
