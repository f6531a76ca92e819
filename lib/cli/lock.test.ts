import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isLock, takeLock } from './lock';

const HOLDER = `
  import { takeLock } from './lib/cli/lock.ts';
  const lock = await takeLock(process.argv[1], 'start');
  lock.describe({ program: 'start', address: 'http://localhost:3000' });
  console.log('held');
  setInterval(() => {}, 1000);
`;

async function holdElsewhere(name: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', HOLDER, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('lock', () => {
  it('is given to one, and tells the other who has it', async () => {
    const name = randomUUID();
    const child = await holdElsewhere(name);
    expect(await takeLock(name, 'jobs')).toEqual({ program: 'start', pid: child.pid, address: 'http://localhost:3000' });
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('goes with its holder, however that ends', async () => {
    const name = randomUUID();
    const child = await holdElsewhere(name);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await takeLock(name, 'start');
    expect(isLock(lock)).toBe(true);
    if (isLock(lock)) await lock.release();
  });

  it('can be taken again once released; another name is another lock', async () => {
    const name = randomUUID();
    const first = await takeLock(name, 'start');
    const other = await takeLock(randomUUID(), 'start');
    expect([isLock(first), isLock(other)]).toEqual([true, true]);
    if (isLock(first)) await first.release();
    const again = await takeLock(name, 'jobs');
    expect(isLock(again)).toBe(true);
    for (const lock of [again, other]) if (isLock(lock)) await lock.release();
  });
});
