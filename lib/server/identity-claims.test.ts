import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ROLE_SCOPE } from '@/lib/access/role-scope';
import { ROLES } from '@/lib/access/roles';
import { claimValues, isStrongEnough, officeOf, personOf } from './identity-claims';

const ISSUER = 'https://sso.example.go.id/realms/kantor';
const NOW = new Date('2026-11-20T03:00:00Z');
const SECONDS = NOW.getTime() / 1_000;
const OFFICES = { branches: ['bdl', 'dps'], regions: ['wilayah3'] };
const SETTINGS = { roleClaim: 'roles', branchClaim: 'office', roleMap: Object.fromEntries(ROLES.map((role) => [`loket-${role}`, role])) };

describe('a claim is found', () => {
  it.each([
    ['by its name', { roles: ['a', 'b'] }, 'roles', ['a', 'b']],
    ['by a path', { realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
    ['by a name that holds dots', { 'https://loket.example/roles': 'a' }, 'https://loket.example/roles', ['a']],
    ['as one text', { roles: 'a b' }, 'roles', ['a b']],
    ['as nothing in another shape', { roles: [1, null, {}, ' ', ['a']] }, 'roles', []],
    ['as nothing on a path through a text', { realm_access: 'roles' }, 'realm_access.roles', []],
    ['as nothing that the language brings along', {}, 'constructor.name', []],
  ])('%s', (_how, claims, name, values) => expect(claimValues(claims, name)).toEqual(values));
});

test('whatever the claims hold, role and scope fit each other and the offices, or there is a problem', () => {
  const value = fc.oneof(fc.constantFrom(...ROLES.map((role) => `loket-${role}`), 'bdl', 'BDL ', 'wilayah3', 'xyz', '__proto__'), fc.string());
  const claim = fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.jsonValue());
  fc.assert(
    fc.property(claim, claim, (roles, office) => {
      const found = officeOf({ roles, office }, SETTINGS, OFFICES);
      if ('problem' in found) {
        expect(found.problem).toMatch(/^sso_/);
        return;
      }
      const { role, branchId, regionId } = found;
      expect([branchId !== null, regionId !== null]).toEqual([ROLE_SCOPE[role] === 'branch', ROLE_SCOPE[role] === 'region']);
      if (branchId !== null) expect(OFFICES.branches).toContain(branchId);
      if (regionId !== null) expect(OFFICES.regions).toContain(regionId);
      expect(Array.isArray(roles) ? roles : [roles]).toContain(`loket-${role}`);
    }),
    { numRuns: 2_000 },
  );
});

describe('a person', () => {
  const claims = { iss: ISSUER, sub: '6f1c-Ab', auth_time: SECONDS - 30, sid: 's-1', preferred_username: 'Rina.S@Example.go.id', name: ' Rina S ' };

  it('is issuer and subject, letter by letter', () => {
    expect(personOf(claims, ISSUER, NOW)).toEqual({ issuer: ISSUER, subject: '6f1c-Ab', session: 's-1', called: 'rina.s@example.go.id', username: 'rina.s.example.go.id', name: 'Rina S' });
    expect(personOf({ ...claims, sub: ' 6f1c-Ab ' }, ISSUER, NOW)).toMatchObject({ subject: ' 6f1c-Ab ' });
  });

  it.each([
    ['another issuer', { iss: `${ISSUER}/` }, 'sso_foreign'],
    ['no subject', { sub: undefined }, 'sso_foreign'],
    ['an empty subject', { sub: '' }, 'sso_foreign'],
    ['a subject with a zero', { sub: 'a\0b' }, 'sso_foreign'],
    ['a subject without end', { sub: 'x'.repeat(256) }, 'sso_foreign'],
    ['a proof of 11 minutes and a second ago', { auth_time: SECONDS - 661 }, 'sso_old_proof'],
    ['a proof of tomorrow', { auth_time: SECONDS + 86_400 }, 'sso_old_proof'],
    ['a proof at no moment', { auth_time: undefined }, 'sso_old_proof'],
    ['a proof at a text', { auth_time: String(SECONDS) }, 'sso_old_proof'],
  ])('is nobody with %s', (_what, change, problem) => expect(personOf({ ...claims, ...change }, ISSUER, NOW)).toEqual({ problem }));

  test('gets a user name that the table takes, whatever the provider calls them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant(undefined)), fc.stringMatching(/^[\w-]{1,255}$/), (called, sub) => {
        const person = personOf({ ...claims, sub, preferred_username: called }, ISSUER, NOW);
        if ('problem' in person) throw new Error(person.problem);
        expect(person.username).toMatch(/^[a-z0-9][a-z0-9._-]{1,63}$/);
        expect(person.name).not.toBe('');
      }),
    );
  });
});

describe('the strength of a proof', () => {
  const ANY = { acrValues: [], amrValues: [] };
  const BOTH = { acrValues: ['gold', 'silver'], amrValues: ['mfa', 'hwk'] };
  it.each([
    ['nothing is wanted', {}, ANY, true],
    ['nothing is wanted and little given', { acr: '0', amr: ['pwd'] }, ANY, true],
    ['one of the contexts and one of the methods', { acr: 'silver', amr: ['pwd', 'mfa'] }, BOTH, true],
    ['another context', { acr: 'bronze', amr: ['mfa'] }, BOTH, false],
    ['the password alone', { acr: 'gold', amr: ['pwd'] }, BOTH, false],
    ['no word of the context', { amr: ['mfa'] }, BOTH, false],
    ['no word of the methods', { acr: 'gold' }, BOTH, false],
    ['methods as one text', { acr: 'gold', amr: 'mfa' }, BOTH, false],
    ['values of another shape', { acr: ['gold'], amr: [null, { mfa: true }] }, BOTH, false],
  ])('%s: %o', (_what, claims, wanted, enough) => expect(isStrongEnough(claims, wanted)).toBe(enough));
});
