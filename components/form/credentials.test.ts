import { expect, test } from 'vitest';
import { readSignInAnswer } from './credentials';

const at = (query: string) => `http://localhost:3000/sign-in${query}`;

test.each([
  [200, 'http://localhost:3000/', { kind: 'signed_in', fewRecoveryCodes: null }],
  [401, at('?error=code'), { kind: 'code' }],
  [401, at('?error=wrong_code'), { kind: 'wrong_code' }],
  [401, at('?error=ticket_over'), { kind: 'ticket_over' }],
  [401, at('?error=CredentialsSignin&provider=credentials'), { kind: 'wrong' }],
  [401, at('?error=wait%3A12'), { kind: 'wait', seconds: 12 }],
  [401, at('?error=wait%3Aabc'), { kind: 'fault' }],
  [401, at('?error=connect%20ECONNREFUSED'), { kind: 'fault' }],
  [200, at('?csrf=true&error=Configuration'), { kind: 'fault' }],
  [401, undefined, { kind: 'wrong' }],
  [500, undefined, { kind: 'fault' }],
  [200, undefined, { kind: 'fault' }],
  [0, undefined, { kind: 'fault' }],
])('an answer of %d that leads to %j means %j', (status, url, result) => {
  expect(readSignInAnswer(status, url, null)).toEqual(result);
});

test('whoever signed in with one of the last recovery codes is told how many are left', () => {
  expect(readSignInAnswer(200, 'http://localhost:3000/', '2')).toEqual({ kind: 'signed_in', fewRecoveryCodes: 2 });
});
