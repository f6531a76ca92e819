import { existsSync, lstatSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOURCES } from './build';
import { PROJECT } from './project';
import { copyWithoutProxy, requireNoProxy } from './without-proxy';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(PROJECT, '.next-copy-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a copy of the console without proxy.ts', () => {
  it('has all that a console is built from but that, finds the packages, and has no lock file that would make it a root', async () => {
    await copyWithoutProxy(folder);
    const missing = SOURCES.filter((source) => existsSync(path.join(PROJECT, source)) && !existsSync(path.join(folder, source)));
    expect(missing.sort()).toEqual(['package-lock.json', 'proxy.ts']);
    expect(await readdir(path.join(folder, 'prisma', 'migrations'))).toEqual(await readdir(path.join(PROJECT, 'prisma', 'migrations')));
    expect(lstatSync(path.join(folder, 'node_modules')).isSymbolicLink()).toBe(true);
    expect(existsSync(path.join(folder, 'node_modules', 'next', 'package.json'))).toBe(true);
    expect(existsSync(path.join(folder, 'lib', 'cli', 'loket.mjs'))).toBe(true);
  }, 120_000);

  it('is made anew over the one before: what has gone from the sources goes, what was built stays as long as the packages do', async () => {
    await copyWithoutProxy(folder);
    await mkdir(path.join(folder, '.next'));
    for (const name of ['.next/BUILD_ID', 'proxy.ts', 'app/gone.ts']) await writeFile(path.join(folder, name), 'x');
    await copyWithoutProxy(folder);
    expect(['.next/BUILD_ID', 'proxy.ts', 'app/gone.ts'].map((name) => existsSync(path.join(folder, name)))).toEqual([true, false, false]);
    expect(await readFile(path.join(folder, 'next.config.js'), 'utf8')).toBe(await readFile(path.join(PROJECT, 'next.config.js'), 'utf8'));
    await writeFile(path.join(folder, 'packages-of-the-build.json'), '{}');
    await copyWithoutProxy(folder);
    expect(existsSync(path.join(folder, '.next'))).toBe(false);
    expect(existsSync(path.join(folder, 'node_modules', 'next', 'package.json'))).toBe(true);
  }, 120_000);
});

/** A console that says of its sign-in this status and these headers. */
async function answering(status: string, headers: readonly string[], work: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((socket) => {
    socket.once('data', () => socket.end([`HTTP/1.1 ${status}`, 'content-length: 0', 'connection: close', ...headers, '', ''].join('\r\n')));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

it('a console that still has its proxy, or answers nothing, is not taken for one without', async () => {
  await answering('200 OK', [], async (address) => expect(await requireNoProxy(address)).toBeUndefined());
  await answering('200 OK', ["content-security-policy: default-src 'none'"], (address) => expect(requireNoProxy(address)).rejects.toThrow('still has its proxy'));
  await answering('500 Internal Server Error', [], (address) => expect(requireNoProxy(address)).rejects.toThrow('500'));
});
