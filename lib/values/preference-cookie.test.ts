import { expect, test } from 'vitest';
import { preferenceCookie, preferenceCookieName } from './preference-cookie';

test('with https it is Secure and bound to the host, without it is itself', () => {
  expect(preferenceCookie('loket-rail', 'narrow', true)).toBe('__Host-loket-rail=narrow; Path=/; Max-Age=31536000; SameSite=Lax; Secure');
  expect(preferenceCookie('loket-rail', 'narrow', false)).toBe('loket-rail=narrow; Path=/; Max-Age=31536000; SameSite=Lax');
  expect(preferenceCookieName('loket-locale', true)).toBe('__Host-loket-locale');
});
