import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';
import { secretLines } from './secret-lines';
import { SetupError } from './setup-error';

/** Where the secrets of an installation may stand. */
export interface SecretPlace {
  dataDir: string;
  /** LOKET_SECRET with LOKET_SECRET_OLDER; empty where none is given. */
  givenSecrets: readonly string[];
  /** LOKET_SECRET_FILE: a file that somebody else keeps, such as the agent of a vault. */
  secretFile: string | undefined;
}

/**
 * The installation's secrets, the newest first: LOKET_SECRET with LOKET_SECRET_OLDER, else the lines of LOKET_SECRET_FILE, else those of the file `secret` of the
 * data folder, made at first use and readable by its owner only. The newest makes everything new, the others still open what they made.
 * Every process of one installation must see the same ones.
 */
export async function installationSecrets({ dataDir, givenSecrets, secretFile }: SecretPlace = env()): Promise<readonly [string, ...string[]]> {
  const [newest, ...older] = givenSecrets;
  if (newest !== undefined) return [newest, ...older];
  if (secretFile !== undefined) return (await read(secretFile)) ?? fail(`The file ${secretFile} that LOKET_SECRET_FILE names does not exist.`);
  const file = path.join(dataDir, 'secret');
  const kept = await read(file);
  if (kept !== null) {
    await chmod(file, 0o600).catch(() => undefined);
    return kept;
  }
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

async function read(file: string): Promise<readonly [string, ...string[]] | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SetupError(`The file ${file} cannot be read (${error.code}).`);
  });
  if (text === null) return null;
  const [newest, ...older] = secretLines(text);
  if (newest === undefined || [newest, ...older].some((secret) => secret.length < SHORTEST)) fail(`The file ${file} is damaged: delete it (everybody signs in again) or set LOKET_SECRET.`);
  return [newest, ...older];
}

const SHORTEST = 32;

function fail(words: string): never {
  throw new SetupError(words);
}

/**
 * A key for one purpose, derived from a secret (HKDF-SHA-256, RFC 5869): knowing one does not give the others. A secret that was made up rather than drawn
 * is stretched first (scrypt), so that guessing it costs.
 */
export function derivedKey(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', isDrawn(secret) ? secret : stretched(secret), '', `loket ${purpose}`, 32)).toString('base64url');
}

/** 256 random bits as base64 or hex have this form, words have not. */
const DRAWN = /^[A-Za-z0-9+/_=-]{43,}$/;
const LEAST_SIGNS = 12;
const isDrawn = (secret: string): boolean => DRAWN.test(secret) && new Set(secret).size >= LEAST_SIGNS && /\d/.test(secret);

/** OWASP's parameters for scrypt: 128 MiB, once a process and secret. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const once = new Map<string, Buffer>();
function stretched(secret: string): Buffer {
  const known = once.get(secret);
  if (known) return known;
  const key = scryptSync(secret, 'loket installation secret', 32, COST);
  once.set(secret, key);
  return key;
}
