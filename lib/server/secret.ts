import { hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';
import { SetupError } from './setup-error';

/**
 * The installation's secret: LOKET_SECRET, else the file `secret` of the data folder, made at first use and readable by its owner
 * only. Every process of one installation must see the same one.
 */
export async function installationSecret({ dataDir, givenSecret }: { dataDir: string; givenSecret: string | undefined } = env()): Promise<string> {
  if (givenSecret !== undefined) return givenSecret;
  const file = path.join(dataDir, 'secret');
  const kept = await read(file);
  if (kept !== null) return kept;
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  // link refuses when another process was first, and never shows half a file.
  await link(draft, file).catch(() => undefined);
  await rm(draft, { force: true });
  const made = await read(file);
  if (made === null) throw new SetupError(`The secret could not be kept in ${file}; set LOKET_SECRET instead.`);
  return made;
}

async function read(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SetupError(`The file ${file} cannot be read (${error.code}).`);
  });
  if (text === null) return null;
  if (text.trim().length < 32) throw new SetupError(`The file ${file} is damaged: delete it (everybody signs in again) or set LOKET_SECRET.`);
  await chmod(file, 0o600).catch(() => undefined);
  return text.trim();
}

/** A key for one purpose, derived from the secret (HKDF, RFC 5869): knowing one does not give the others. */
export function derivedKey(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', `loket ${purpose}`, 32)).toString('base64url');
}
