import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/access/roles';
import { STAFF_ROLES } from '../model';
import { passwordProblem, type KnownPasswords } from './password';

const KNOWN: KnownPasswords = { offices: ['bdl', 'Kantor Cabang Bandar Lampung'], isLeaked: (password) => password.toLowerCase() === 'correcthorsebattery' };

describe('a password', () => {
  it.each([
    ['', 'password_short'],
    ['elevensigns', 'password_short'],
    ['🩺🩺🩺🩺🩺🩺', 'password_short'],
    ['x7'.repeat(101), 'password_long'],
    ['password1234', 'password_common'],
    ['PASSWORD1234', 'password_common'],
    ['qwertyuiop123', 'password_common'],
    ['ratna.bdl-2026', 'password_name'],
    ['saya RATNA-BDL 1', 'password_name'],
    ['CorrectHorseBattery', 'password_common'],
    ['Bandar-Lampung-2026', 'password_place'],
    ['bpjs kesehatan 123', 'password_place'],
    ['L0ketB4ndarL4mpung!', 'password_place'],
    ['kopi pagi hujan', null],
    ['zzzzzzzzzzzzq', null],
    ['🩺'.repeat(12), null],
    ['x7'.repeat(100), null],
  ])('%j: %s', (password, problem) => {
    expect(passwordProblem(password, 'ratna.bdl', KNOWN)).toBe(problem);
  });

  it('never holds the user name, whatever stands around it and however it is written', () => {
    const edge = fc.string({ minLength: 0, maxLength: 60 });
    fc.assert(
      fc.property(edge, edge, fc.boolean(), (before, after, loud) => {
        const name = loud ? 'RATNA.BDL' : 'ratna.bdl';
        expect(passwordProblem(`${before}${name}${after}`.padEnd(12, '!'), 'ratna.bdl', KNOWN)).toBe('password_name');
      }),
    );
  });
});

it('the roles of the staff are those of the console', () => {
  expect([...STAFF_ROLES]).toEqual([...ROLES]);
});
