import { expect, test } from 'vitest';
import { safeDestination } from './destination';

test.each([
  ['/desk', '/desk'],
  ['/transfers?view=mine', '/transfers?view=mine'],
  ['/members/0192/transfer', '/members/0192/transfer'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['desk', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/..//evil.example', '/'],
  ['https://evil.example/desk', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in', '/'],
  ['/sign-in?to=/sign-in', '/'],
  ['/api/auth/signout', '/'],
  [`/${'a'.repeat(10_000)}`, '/'],
])('after signing in, %j leads to %j', (to, destination) => {
  expect(safeDestination(to)).toBe(destination);
});
