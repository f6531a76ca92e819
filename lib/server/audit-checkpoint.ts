import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { derivedKey } from './secret';
import { SetupError } from './setup-error';

/** The head of one chain at a moment: its last event. `hash` in hex. */
const Head = z.object({ chain: z.string(), seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });
const Line = z.object({
  at: z.iso.datetime(),
  heads: z.array(Head).min(1),
  /** SHA-256 of the line before, null in the first one: no line can be taken out of the middle. */
  previous: z.string().nullable(),
  /** Ed25519 over everything above, base64url. */
  signature: z.string(),
});
export type ChainHead = z.infer<typeof Head>;

/** A line of the checkpoint file, judged. */
export interface ReadCheckpoint {
  line: number;
  /** What is wrong with it; null when the signature and the line before are right. */
  problem: 'unreadable' | 'forged' | 'line_missing' | null;
  at: string | null;
  heads: readonly ChainHead[];
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key of an installation, derived from its secret, which the database's owner does not have. */
export function checkpointKey(secret: string): KeyObject {
  const seed = Buffer.from(derivedKey(secret, 'audit checkpoints'), 'base64url');
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** One signed line for these heads, without the line end. */
export function checkpointLine(key: KeyObject, at: Date, heads: readonly ChainHead[], previousLine: string | null): string {
  const body = { at: at.toISOString(), heads: heads.map(({ chain, seq, hash }) => ({ chain, seq, hash })), previous: previousLine === null ? null : digest(previousLine) };
  return JSON.stringify({ ...body, signature: sign(null, Buffer.from(JSON.stringify(body)), key).toString('base64url') });
}

/** Every line of a checkpoint file with what is wrong with it: signed with the installation's key, or with one that it had before. */
export function readCheckpoints(text: string, keys: KeyObject | readonly KeyObject[]): ReadCheckpoint[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const publicKeys = [keys].flat().map((key) => createPublicKey(key));
  return lines.map((line, index) => {
    const parsed = Line.safeParse(jsonOf(line));
    if (!parsed.success) return { line: index + 1, problem: 'unreadable', at: null, heads: [] };
    const { signature, ...body } = parsed.data;
    const signed = { at: body.at, heads: body.heads.map(({ chain, seq, hash }) => ({ chain, seq, hash })), previous: body.previous };
    const genuine = publicKeys.some((publicKey) => verify(null, Buffer.from(JSON.stringify(signed)), publicKey, Buffer.from(signature, 'base64url')));
    if (!genuine) return { line: index + 1, problem: 'forged', at: body.at, heads: [] };
    const before = index === 0 ? null : digest(lines[index - 1] ?? '');
    return { line: index + 1, problem: before === body.previous ? null : 'line_missing', at: body.at, heads: body.heads };
  });
}

/** The file's text; empty when there is none yet. Throws a SetupError when it cannot be read. */
export async function checkpointText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(`The checkpoints ${file} cannot be read (${error.code}).`);
  });
}

/**
 * Appends a signed line with the heads of all chains, unless they stand where the last line left them. With an address the line is sent
 * there too; a refusal throws, so that the job tries again. Returns whether a line was written.
 */
export async function writeCheckpoint(heads: readonly ChainHead[], to: { file: string; address: string | undefined; secret: string; now: Date }): Promise<boolean> {
  const key = checkpointKey(to.secret);
  const last = (await checkpointText(to.file)).split('\n').filter((line) => line !== '').at(-1) ?? null;
  const kept = Line.safeParse(last === null ? null : jsonOf(last));
  if (heads.length === 0 || (kept.success && JSON.stringify(kept.data.heads) === JSON.stringify(heads))) return false;
  const line = checkpointLine(key, to.now, heads, last);
  if (to.address !== undefined) {
    const response = await fetch(to.address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: line, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`the checkpoint address answered ${response.status}`);
  }
  await appendFile(to.file, `${line}\n`, { mode: 0o600 });
  return true;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
