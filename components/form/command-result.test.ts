import { describe, expect, test } from 'vitest';
import { isUnsettled, readAnswer, type CommandResult } from './command-result';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => Response.json(body, { status, headers });

describe('answers of the server', () => {
  test.each<[string, Response, CommandResult<unknown>]>([
    ['done', json(200, { value: { id: 't1' } }), { kind: 'done', value: { id: 't1' } }],
    ['done with nothing to tell', json(200, { value: null }), { kind: 'done', value: null }],
    [
      'refused by a rule',
      json(422, { refused: { codes: ['T8'], fields: { facility: 'required' }, params: { earliest: '2027-01-01' } } }),
      { kind: 'refused', refusal: { codes: ['T8'], fields: { facility: 'required' }, params: { earliest: '2027-01-01' } } },
    ],
    [
      'changed meanwhile',
      json(409, { conflict: { by: 'Rina', at: '2026-11-20T03:00:00Z', changes: [{ field: 'status', before: 'requested', after: 'approved' }] } }),
      { kind: 'conflict', by: 'Rina', at: '2026-11-20T03:00:00Z', changes: [{ field: 'status', before: 'requested', after: 'approved' }] },
    ],
    ['session ended', json(401, { problem: 'signed_out' }), { kind: 'signed_out' }],
    ['session locked', json(423, { problem: 'locked' }), { kind: 'signed_out', locked: true }],
    ['wrong role', json(403, { problem: 'forbidden' }), { kind: 'forbidden' }],
    ['proof needed', json(403, { stepUp: true }), { kind: 'step_up' }],
    ['missing or out of scope', json(404, { problem: 'not_found' }), { kind: 'not_found' }],
    ['too large', json(413, { problem: 'too_large' }), { kind: 'too_large' }],
    ['too often', json(429, {}, { 'retry-after': '30' }), { kind: 'rate_limited', seconds: 30 }],
    ['too often, without a time', json(429, {}), { kind: 'rate_limited', seconds: 10 }],
    ['busy', json(503, { problem: 'busy', event: 'e1' }), { kind: 'busy' }],
    ['fault', json(500, { problem: 'fault', event: 'e1' }), { kind: 'fault', eventId: 'e1' }],
    ['a gateway without a server', new Response('<html>', { status: 502 }), { kind: 'unreachable' }],
    ['a page where an answer should be', new Response('<html>', { status: 200 }), { kind: 'fault', eventId: null }],
    ['an answer cut off', new Response('{"value":', { status: 200 }), { kind: 'fault', eventId: null }],
    ['a list where an object should be', json(422, [1]), { kind: 'refused', refusal: { codes: [], fields: {}, params: {} } }],
  ])('%s', async (_, response, result) => {
    expect(await readAnswer(response)).toEqual(result);
  });
});

test.each<[CommandResult<unknown>['kind'], boolean]>([
  ['done', false],
  ['refused', false],
  ['conflict', false],
  ['not_found', false],
  ['forbidden', false],
  ['step_up', false],
  ['too_large', false],
  ['signed_out', true],
  ['rate_limited', true],
  ['busy', true],
  ['fault', true],
  ['unreachable', true],
])('after %s the same attempt is sent again: %s', (kind, again) => {
  expect(isUnsettled({ kind } as CommandResult<unknown>)).toBe(again);
});
