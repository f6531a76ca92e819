import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, REPORTING_ENDPOINTS } from './content-security-policy';

function directive(policy: string, name: string): string[] {
  const found = policy.split('; ').find((part) => part.split(' ')[0] === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.split(' ').slice(1);
}

describe('content security policy', () => {
  const production = contentSecurityPolicy('abc123', { development: false, secure: true });

  test('scripts run by nonce alone', () => {
    expect(directive(production, 'script-src')).toEqual(["'nonce-abc123'", "'strict-dynamic'"]);
    expect(production).not.toContain('unsafe-eval');
  });

  test('inline is allowed for style attributes and nothing else', () => {
    expect(directive(production, 'style-src-attr')).toEqual(["'unsafe-inline'"]);
    expect(production.split("'unsafe-inline'")).toHaveLength(2);
    expect(directive(production, 'style-src')).toContain("'nonce-abc123'");
  });

  test('what is not named is closed, and nobody may frame the console', () => {
    expect(directive(production, 'default-src')).toEqual(["'none'"]);
    expect(directive(production, 'frame-ancestors')).toEqual(["'none'"]);
    expect(directive(production, 'base-uri')).toEqual(["'none'"]);
    expect(production).not.toMatch(/https?:\/\//);
  });

  test('violations are reported to the console itself and to nobody else', () => {
    expect(directive(production, 'report-uri')).toEqual(['/api/csp-report']);
    expect(directive(production, 'report-to')).toEqual(['csp']);
    expect(REPORTING_ENDPOINTS).toBe('csp="/api/csp-report"');
  });

  test('forms lead to the console and, with single sign-on, to the issuer: its origin and nothing more', () => {
    expect(directive(production, 'form-action')).toEqual(["'self'"]);
    const shared = contentSecurityPolicy('n', { development: false, secure: true, issuer: 'https://sso.example.go.id/realms/kantor' });
    expect(directive(shared, 'form-action')).toEqual(["'self'", 'https://sso.example.go.id']);
    expect(shared.match(/https:/g)).toHaveLength(1);
  });

  test('plain http is not told to upgrade: an office without a certificate would get no styles', () => {
    expect(production).toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy('n', { development: false, secure: false })).not.toContain('upgrade-insecure-requests');
  });

  test('eval, web sockets and the overlay of errors are for development only', () => {
    const development = contentSecurityPolicy('n', { development: true, secure: false });
    expect(directive(development, 'script-src')).toContain("'unsafe-eval'");
    expect(directive(development, 'connect-src')).toContain('ws:');
    expect(directive(production, 'connect-src')).toEqual(["'self'"]);
  });
});
