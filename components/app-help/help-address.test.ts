import { expect, test } from 'vitest';
import { readHelpAddress, writeHelpAddress, type HelpAddress } from './help-address';

const read = (text: string) => readHelpAddress(new URL(text, 'http://x').searchParams);

test.each<HelpAddress>([
  { problem: null, done: [] },
  { problem: 'new_install', done: ['check_phone', 'install'] },
  { problem: null, done: ['check_signal'] },
])('%j comes back as it was written', (address) => {
  expect(read(writeHelpAddress('m-1', address))).toEqual(address);
});

test('what an address does not know is left out', () => {
  expect(read('/members/m-1/app-help?problem=nonsense&done=install,nonsense,install,,')).toEqual({ problem: null, done: ['install'] });
});
