import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from '@/lib/server/setup-error';
import { PROJECT } from './project';

const LOCK_FILE = 'package-lock.json';
/** What a console is built and started from, without proxy.ts. */
const PARTS = ['app', 'components', 'lib', 'prisma', 'public', 'instrumentation.ts', 'instrumentation-client.ts', 'next.config.js', 'prisma.config.ts', 'tsconfig.json', 'package.json'];
/** Below the project, so that packages are found as the project finds them; git, lint, types and tests pass over it as over every build. */
export const WITHOUT_PROXY = path.join(PROJECT, '.next-without-proxy');

/**
 * Copies the console's sources without proxy.ts into a folder of its own, in which every program of lib/cli works as in the project. What was built there
 * stays: whether it still fits is told by its own fingerprint. The project itself is only read.
 */
export async function copyWithoutProxy(folder = WITHOUT_PROXY): Promise<void> {
  await mkdir(folder, { recursive: true });
  // The lock file would make the folder a root of its own, out of reach of the packages; and yet other packages are another build.
  const told = path.join(folder, 'packages-of-the-build.json');
  const packages = await readFile(path.join(PROJECT, LOCK_FILE), 'utf8');
  const asBefore = (await readFile(told, 'utf8').catch(() => '')) === packages;
  const kept = new Set(['node_modules', ...(asBefore ? ['.next'] : [])]);
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  for (const part of PARTS) if (await stat(path.join(PROJECT, part)).catch(() => null)) await cp(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  // Relative: the build refuses a link that seems to lead out of the project, as an absolute one may.
  await symlink(path.relative(folder, path.join(PROJECT, 'node_modules')), path.join(folder, 'node_modules'), 'junction').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await writeFile(told, packages);
}

/** Throws if the console at this address has a proxy before its pages after all: only the proxy sets the policy of a document. */
export async function requireNoProxy(address: string): Promise<void> {
  const answer = await fetch(`${address}/sign-in`);
  if (!answer.ok) throw new SetupError(`The console without proxy.ts answers ${answer.status} to the sign-in.`);
  if (answer.headers.has('content-security-policy')) throw new SetupError('This console still has its proxy: it proves nothing about a console without one.');
}
