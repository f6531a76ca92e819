import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shrinkScripts } from './shrink-scripts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'loket-scripts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A library in one file, as a bundler wraps it: of its classes the page uses one. */
const LIBRARY = `(globalThis.chunks ||= []).push((give) => {
  class Base { name() { return 'used'; } }
  class Used extends Base { greet() { return 'I am ' + this.name(); } }
  class Forgotten extends Base { static words = 'nobody asks for these words'; text() { return Forgotten.words; } }
  class Last extends Forgotten { text() { return super.text() + '!'; } }
  give(() => new Used().greet());
});`;

test('what nobody uses is gone, what is used does the same, and nothing but scripts is touched', async () => {
  const styles = '.a { color: red; }';
  await writeFile(path.join(folder, 'library.js'), LIBRARY);
  await writeFile(path.join(folder, 'styles.css'), styles);
  await shrinkScripts(folder);
  const shrunk = await readFile(path.join(folder, 'library.js'), 'utf8');
  expect(shrunk.length).toBeLessThan(LIBRARY.length / 2);
  const scope: { chunks?: ((give: (greet: () => string) => void) => void)[] } = {};
  new Function('globalThis', shrunk)(scope);
  const said: string[] = [];
  scope.chunks?.forEach((chunk) => chunk((greet) => said.push(greet())));
  expect(said).toEqual(['I am used']);
  expect(await readFile(path.join(folder, 'styles.css'), 'utf8')).toBe(styles);
  await shrinkScripts(folder);
  expect(await readFile(path.join(folder, 'library.js'), 'utf8')).toBe(shrunk);
});
