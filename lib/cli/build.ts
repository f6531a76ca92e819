import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from '@/lib/server/setup-error';
import { waitForLock } from './lock';
import { PROJECT } from './project';
import { runNode } from './run';
import { shrinkScripts } from './shrink-scripts';
import { readStamp, stampOf } from './stamp';

export const NEXT = 'node_modules/next/dist/bin/next';
const BUILD = path.join(PROJECT, '.next');
const STAMP = path.join(BUILD, 'loket-stamp');

/** Everything that the built console is made of (the sign-in page shows the demo accounts of the seed). Programs and tests are not in it. */
export const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'prisma/seed', 'next.config.js', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'package-lock.json'];
const skip = (name: string) => /^lib\/(cli|generated)(\/|$)|^lib\/server\/testing(\/|$)|\.test\.tsx?$/.test(name);

/**
 * Builds the console for production if its sources changed since the last build; the comparison is by content, so that a fresh checkout
 * or a touched file changes nothing. Returns false if the build was up to date.
 */
export async function buildConsole(note: (line: string) => void): Promise<boolean> {
  const lock = await waitForLock(`build of ${PROJECT}`, 'build', (pid) => note(`waiting for another build (process ${pid})`));
  try {
    const stamp = await stampOf(PROJECT, SOURCES, skip);
    if (stamp === (await readStamp(STAMP)) && (await stat(path.join(BUILD, 'BUILD_ID')).catch(() => null))) return false;
    await rm(STAMP, { force: true });
    const lines: string[] = [];
    const code = await runNode([NEXT, 'build'], {
      env: { NODE_ENV: 'production' },
      onLine: (line) => {
        lines.push(line);
        if (line.trim()) note(line);
      },
    });
    if (code !== 0) throw new SetupError(`The console could not be built (exit code ${code}); the reason stands above.`);
    await shrinkScripts(path.join(BUILD, 'static', 'chunks'));
    await writeFile(STAMP, `${stamp}\n`);
    return true;
  } finally {
    await lock.release();
  }
}
