import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readViolations } from './policy-report';

const PAGE = 'https://loket.example.go.id/members/019b76da-0000-7000-8000-000000000000?q=siti%20rahayu';

describe('what browsers report', () => {
  test('by report-uri', () => {
    const report = { 'csp-report': { 'document-uri': PAGE, 'violated-directive': 'script-src-elem', 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/steal.js?nik=1871015708850001', 'script-sample': 'alert("Siti Rahayu")' } };
    expect(readViolations(report)).toEqual([{ directive: 'script-src-elem', blocked: 'evil.example', area: 'members' }]);
  });

  test('by the Reporting API, several at once, and nothing but violations', () => {
    const body = { documentURL: PAGE, effectiveDirective: 'style-src-elem', blockedURL: 'inline', sample: 'Siti Rahayu' };
    expect(readViolations([{ type: 'csp-violation', body }, { type: 'deprecation', body }, { type: 'csp-violation', body: { ...body, blockedURL: 'data' } }])).toEqual([
      { directive: 'style-src-elem', blocked: 'inline', area: 'members' },
      { directive: 'style-src-elem', blocked: 'data', area: 'members' },
    ]);
  });

  test('anything else is none', () => {
    for (const report of [null, 5, 'x', [], {}, { 'csp-report': 'x' }, [{ type: 'csp-violation' }]]) expect(readViolations(report)).toEqual([]);
  });
});

test('no id, number, query or sample comes out, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.string(), fc.stringMatching(/^\d{16}$/), (directive, blocked, page, nik) => {
      for (const violation of readViolations({ 'csp-report': { 'document-uri': `https://loket.example/${page}/${nik}?nik=${nik}`, 'effective-directive': directive, 'violated-directive': directive, 'blocked-uri': `${blocked}${blocked.includes('?') ? '&' : '?'}nik=${nik}` } })) {
        expect(JSON.stringify(violation)).not.toContain(nik);
        expect(violation.directive).toMatch(/^[a-z-]{3,40}$/);
        expect(violation.area).toMatch(/^[a-z-]{1,30}$/);
      }
    }),
  );
});
