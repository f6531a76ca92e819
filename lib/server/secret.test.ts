import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedKey, installationSecrets } from './secret';
import { SetupError } from './setup-error';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'loket-secret-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

const NONE = { givenSecrets: [], secretFile: undefined };
const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

describe('where the secrets stand', () => {
  test('given ones go before any file', async () => {
    expect(await installationSecrets({ dataDir, givenSecrets: [one, two], secretFile: '/nowhere' })).toEqual([one, two]);
  });

  test('a file that somebody else keeps: the newest on its first line, and its rights are left alone', async () => {
    const secretFile = path.join(dataDir, 'from-a-vault');
    await writeFile(secretFile, `${two}\n\n${one}\n`, { mode: 0o440 });
    expect(await installationSecrets({ dataDir, givenSecrets: [], secretFile })).toEqual([two, one]);
    expect((await stat(secretFile)).mode & 0o777).toBe(0o440);
  });

  test('a missing or damaged file is refused by name, and none is made in its place', async () => {
    const secretFile = path.join(dataDir, 'missing');
    await expect(installationSecrets({ dataDir, givenSecrets: [], secretFile })).rejects.toThrow(SetupError);
    await writeFile(path.join(dataDir, 'short'), `${one}\nshort\n`);
    await expect(installationSecrets({ dataDir, givenSecrets: [], secretFile: path.join(dataDir, 'short') })).rejects.toThrow(/damaged/);
    await expect(stat(secretFile)).rejects.toThrow();
  });

  test('else one is drawn and kept, readable by its owner only, the same for whoever asks', async () => {
    const [first, second] = await Promise.all([installationSecrets({ dataDir, ...NONE }), installationSecrets({ dataDir, ...NONE })]);
    expect(first).toEqual(second);
    const file = path.join(dataDir, 'secret');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeFile(file, `${one}\n${(await readFile(file, 'utf8')).trim()}\n`);
    expect(await installationSecrets({ dataDir, ...NONE })).toEqual([one, first[0]]);
  });
});

describe('keys', () => {
  test('differ by purpose and by secret, and are 256 bits', () => {
    const drawn = randomBytes(48).toString('base64url');
    expect(new Set([derivedKey(drawn, 'a'), derivedKey(drawn, 'b'), derivedKey(`${drawn}x`, 'a')]).size).toBe(3);
    expect(Buffer.from(derivedKey(drawn, 'a'), 'base64url')).toHaveLength(32);
    expect(derivedKey(drawn, 'a')).toBe(derivedKey(drawn, 'a'));
  });

  test('come from a drawn secret as it is, from words only after they were stretched', () => {
    const drawn = randomBytes(48).toString('base64url');
    const from = (material: string | Buffer) => Buffer.from(hkdfSync('sha256', material, '', 'loket a', 32)).toString('base64url');
    expect(derivedKey(drawn, 'a')).toBe(from(drawn));
    for (const words of ['a secret that somebody thought of themselves', 'a'.repeat(48)]) {
      expect(derivedKey(words, 'a')).toBe(from(scryptSync(words, 'loket installation secret', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })));
    }
  });
});
