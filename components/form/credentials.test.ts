import { expect, test } from 'vitest';
import { readSignInAnswer } from './credentials';

const at = (query: string) => `http://localhost:3000/sign-in${query}`;

test.each([
  [200, 'http://localhost:3000/', { kind: 'signed_in' }],
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
  expect(readSignInAnswer(status, url)).toEqual(result);
});
