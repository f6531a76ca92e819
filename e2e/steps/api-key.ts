import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs `npm run api-key -- ...` beside the console under test, whose data folder LOKET_E2E_DATA_DIR names. */
export async function apiKeyProgram(...words: string[]): Promise<string> {
  const dataDir = process.env.LOKET_E2E_DATA_DIR;
  if (!dataDir) throw new Error('LOKET_E2E_DATA_DIR is not set: the folder of the console under test, so that a key can be made for it.');
  const { stdout } = await run(process.execPath, ['lib/cli/loket.mjs', 'api-key', ...words], { env: { ...process.env, LOKET_DATA_DIR: dataDir } });
  return stdout;
}

/** A new key of a source. */
export async function newKey(source: string, ...words: string[]): Promise<string> {
  const key = /^loket_[0-9a-f]{10}_\S{43}$/m.exec(await apiKeyProgram('create', '--source', source, ...words))?.[0];
  if (key === undefined) throw new Error('no key was printed');
  return key;
}

/** What a person may say of a key. */
export const prefixOf = (key: string): string => key.slice(0, 'loket_0123456789'.length);
