import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './staff-address';

const ID = '019b76da-0000-7000-8000-000000000000';
const read = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://loket.example');
  return readAddress(pathname, searchParams);
};

test.each(['/staff', `/staff/${ID}`, '/staff?branch=bdl&role=supervisor&state=invited&sort=-username', `/staff/${ID}?state=disabled`, '/staff?sort=-name'])('%s is read and written again as it was', (address) => {
  expect(writeAddress(read(address))).toBe(address);
});

test('what an address does not know is left out', () => {
  expect(writeAddress(read("/staff/nobody?branch=' OR 1=1&role=boss&state=x&sort=password"))).toBe('/staff');
});
