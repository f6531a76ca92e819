import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from '@/lib/server/setup-error';
import { PROJECT } from './project';
import { runNode } from './run';
import { readStamp, stampOf } from './stamp';

const GENERATED = path.join(PROJECT, 'lib', 'generated', 'prisma');
const STAMP = `${GENERATED}.stamp`;

/**
 * Generates the Prisma client if the schema or Prisma changed since the last time. Prisma's command line wants to download an engine that
 * `generate` never runs; any executable in its place keeps it from trying. Returns false if there was nothing to do.
 * @param onBegin is called when there is
 */
export async function generateClient(onBegin: () => void = () => {}): Promise<boolean> {
  const stamp = await stampOf(PROJECT, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  const whole = await stat(path.join(GENERATED, 'client.ts')).catch(() => null);
  if (whole && stamp === (await readStamp(STAMP))) return false;
  onBegin();
  await rm(STAMP, { force: true });
  const lines: string[] = [];
  const code = await runNode(['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    onLine: (line) => lines.push(line),
  });
  if (code !== 0) throw new SetupError(`The Prisma client could not be generated:\n${lines.join('\n')}`);
  await writeFile(STAMP, `${stamp}\n`);
  return true;
}
