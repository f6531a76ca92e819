import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { completeLock, type LockFile } from './lock-file';
import { PROJECT } from './project';
import { runProgram } from './program';

/**
 * `npm run complete-lock`, after `npm install`: npm leaves packages of foreign platforms out of package-lock.json when the registry it asked
 * did not have them, and `npm ci` then refuses the file everywhere. Adds what is missing, so that one lock file serves every platform.
 */
runProgram(async () => {
  const file = path.join(PROJECT, 'package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
  const added = completeLock(lock);
  if (added.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `added to package-lock.json:\n${added.map((name) => `  ${name}`).join('\n')}` : 'package-lock.json is complete');
});
