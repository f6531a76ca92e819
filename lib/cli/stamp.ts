import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * A fingerprint of files' names and contents. Folders are walked; what does not exist counts as absent.
 * @param skip tells which paths (relative to `root`) do not count
 */
export async function stampOf(root: string, names: readonly string[], skip: (name: string) => boolean = () => false): Promise<string> {
  const hash = createHash('sha256');
  for (const name of [...names].sort()) {
    for (const file of await filesOf(root, name, skip)) hash.update(`${file}\0`).update(await readFile(path.join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

async function filesOf(root: string, name: string, skip: (name: string) => boolean): Promise<string[]> {
  if (skip(name)) return [];
  const found = await stat(path.join(root, name)).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  const inside = await readdir(path.join(root, name));
  const files = await Promise.all(inside.sort().map((child) => filesOf(root, path.posix.join(name, child), skip)));
  return files.flat();
}

/** The text of a stamp file; empty if there is none. */
export async function readStamp(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).trim();
}
