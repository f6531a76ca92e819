import { describe, expect, test } from 'vitest';
import { decideResolve, type ResolveRefusal, type ResolveRequest } from './resolve';

describe('resolving', () => {
  const request: ResolveRequest = { answer: 'Kartu sudah aktif kembali.', callBackOpen: false, override: null };
  const decide = (changes: Partial<ResolveRequest>) => decideResolve({ ...request, ...changes });
  const override = { bySupervisor: true, reason: 'Peserta pindah ke luar negeri.' };

  test.each([
    ['with an answer', {}, { allowed: true, overridden: false }],
    ['with an open call-back that a supervisor answers for', { callBackOpen: true, override }, { allowed: true, overridden: true }],
    ['an override that nothing needs is none', { override }, { allowed: true, overridden: false }],
  ])('%s', (_, changes, expected) => {
    expect(decide(changes)).toEqual(expected);
  });

  test.each([
    ['without an answer', { answer: ' ' }, ['no_answer_text']],
    ['with an open call-back', { callBackOpen: true }, ['call_back_open']],
    ['with an override of somebody else', { callBackOpen: true, override: { ...override, bySupervisor: false } }, ['override_by_supervisor_only']],
    ['with an override that says nothing', { callBackOpen: true, override: { ...override, reason: ' ' } }, ['override_without_reason']],
    ['with nothing right', { answer: '', callBackOpen: true, override: { bySupervisor: false, reason: '' } }, ['no_answer_text', 'override_by_supervisor_only', 'override_without_reason']],
  ] as [string, Partial<ResolveRequest>, ResolveRefusal[]][])('not %s', (_, changes, reasons) => {
    expect(decide(changes)).toEqual({ allowed: false, reasons });
  });
});
