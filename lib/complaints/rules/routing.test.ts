import { describe, expect, it, test } from 'vitest';
import { decideReturn, type PathStep } from './routing';

const step = (action: PathStep['action'], to: string | null): PathStep => ({ at: 0, action, from: to === null ? 'bdl' : null, to, reason: 'bukan wewenang' });
const there = step('forward', 'bdl');
const back = step('return', null);

describe('a return as not ours', () => {
  test.each([
    ['the first time', [there], { allowed: true, action: 'return', returns: 1 }],
    ['the second time', [there, back, there], { allowed: true, action: 'return', returns: 2 }],
    ['the third time goes to the supervisor', [there, back, there, back, there], { allowed: true, action: 'refer', returns: 3 }],
    ['what the supervisor sent stays', [there, back, there, back, there, step('refer', 'bdl'), there], { allowed: false, reason: 'supervisor_decided' }],
    ['forwarding to providers counts as nothing', [there, step('forward_provider', 'rs-1'), step('forward_provider', 'rs-2'), step('forward_provider', 'rs-1')], { allowed: true, action: 'return', returns: 1 }],
  ] as [string, PathStep[], object][])('%s', (_, path, expected) => {
    expect(decideReturn(path, 'bukan wewenang cabang ini', { mostReturns: 2 })).toEqual(expected);
  });

  it('needs a reason', () => {
    for (const reason of ['', '  \n']) expect(decideReturn([there], reason, { mostReturns: 2 })).toEqual({ allowed: false, reason: 'no_reason' });
  });
});
