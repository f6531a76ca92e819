import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, type LockFile } from './lock-file';
import { PROJECT } from './project';

describe('lock file', () => {
  it('gets the packages of other platforms that npm left out', () => {
    const lock: LockFile = {
      packages: {
        'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/darwin-arm64': '1.0.0', '@a/linux-x64-gnu': '1.0.0', '@a/linux-arm-musleabihf': '1.0.0' } },
        'node_modules/@a/linux-x64-gnu': { version: '1.0.0', optional: true },
        'node_modules/b': { version: '2.0.0', dev: true, optionalDependencies: { 'b-win32-ia32-msvc': '2.0.0' } },
      },
    };
    expect(completeLock(lock)).toEqual(['@a/darwin-arm64@1.0.0', '@a/linux-arm-musleabihf@1.0.0', 'b-win32-ia32-msvc@2.0.0']);
    expect(lock.packages['node_modules/@a/darwin-arm64']).toEqual({ version: '1.0.0', cpu: ['arm64'], os: ['darwin'], optional: true });
    expect(lock.packages['node_modules/@a/linux-arm-musleabihf']).toEqual({ version: '1.0.0', cpu: ['arm'], libc: ['musl'], os: ['linux'], optional: true });
    expect(lock.packages['node_modules/b-win32-ia32-msvc']).toEqual({ version: '2.0.0', cpu: ['ia32'], dev: true, os: ['win32'], optional: true });
    expect(completeLock(lock)).toEqual([]);
  });

  it('counts a package that stands beside its user or above it', () => {
    const packages = {
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-linux-x64': '1.0.0' } },
      'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' },
    };
    expect(completeLock({ packages })).toEqual([]);
  });

  it('does not guess a version or a platform', () => {
    const missing = (name: string, version: string) => ({ packages: { 'node_modules/a': { optionalDependencies: { [name]: version } } } });
    expect(() => completeLock(missing('a-linux-x64', '^1.0.0'))).toThrow(/not exact/);
    expect(() => completeLock(missing('a-native', '1.0.0'))).toThrow(/no platform/);
  });

  it("of this project is complete: npm ci accepts it on every platform", () => {
    const lock = JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')) as LockFile;
    expect(completeLock(lock)).toEqual([]);
  });
});
