import { expect, test } from 'vitest';
import { hearSignedIn, readSignedIn, tellSignedIn } from './signed-in-channel';

test.each([
  [{ username: 'siti' }, 'same'],
  [{ username: 'wayan' }, 'other'],
  [{ username: 'Siti' }, 'other'],
  [{ username: '' }, 'other'],
  [{ username: 7 }, null],
  [{}, null],
  [null, null],
  ['siti', null],
])('news %j means %s to a page of siti', (news, meaning) => expect(readSignedIn(news, 'siti')).toBe(meaning));

test('another window hears who has signed in, once it listens and as long as it does', async () => {
  const heard: unknown[] = [];
  const first = await new Promise<unknown>((resolve) => {
    const stop = hearSignedIn((news) => {
      heard.push(news);
      stop();
      resolve(news);
    });
    tellSignedIn('siti');
  });
  expect(first).toEqual({ username: 'siti' });
  const second = await new Promise<unknown>((resolve) => {
    const stop = hearSignedIn((news) => {
      stop();
      resolve(news);
    });
    tellSignedIn('wayan');
  });
  expect(second).toEqual({ username: 'wayan' });
  expect(heard).toEqual([{ username: 'siti' }]);
});
