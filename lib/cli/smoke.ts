import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';
import { runProgram } from './program';
import { freePort, startConsole, testFolder } from './test-console';

const run = promisify(execFile);

/**
 * `smoke.ts 24`: starts the built console on another major version of Node, which npm fetches, and asks for health and sign-in page.
 * Where that Node cannot be fetched, says so and passes; whatever goes wrong on it fails.
 */
runProgram(async () => {
  const major = process.argv[2] ?? '24';
  const node = await fetchNode(major);
  if (node === null) {
    console.log(`smoke: Node ${major} cannot be fetched here; left out`);
    return;
  }
  const folder = await testFolder();
  try {
    const started = await startConsole({ node, dataDir: folder.dataDir, port: await freePort(), env: { LOKET_SEED_MEMBERS: '1000', LOKET_SEED_DAYS: '30', LOKET_LOG_LEVEL: 'warn' } });
    const problems = await look(started.address);
    const code = await started.stop();
    if (code !== 0) problems.push(`it did not stop cleanly (exit code ${code})`);
    for (const problem of problems) console.error(`smoke: Node ${major}: ${problem}`);
    if (problems.length > 0) console.error(started.output());
    else console.log(`smoke: Node ${major}: health and sign-in page are good; ready after ${(started.readyAfter / 1000).toFixed(1)} s with new data`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await folder.remove();
  }
});

/** Path of a Node of this major version; null if npm cannot fetch it. Called outside of the project, where no package.json is read. */
async function fetchNode(major: string): Promise<string | null> {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return run(npx, ['-y', `node@${major}`, '-p', 'process.execPath'], { cwd: os.tmpdir(), timeout: 300_000 }).then(
    ({ stdout }) => stdout.trim().split('\n').at(-1) ?? null,
    () => null,
  );
}

async function look(address: string): Promise<string[]> {
  const problems: string[] = [];
  const health = await fetch(`${address}/api/health`);
  const { status } = (await health.json()) as { status?: string };
  if (health.status !== 200 || status !== 'ok') problems.push(`/api/health answered ${health.status} ${status}`);
  const signIn = await fetch(`${address}/sign-in`);
  const page = await signIn.text();
  if (signIn.status !== 200 || !page.includes('name="password"')) problems.push(`/sign-in answered ${signIn.status} without a form`);
  return problems;
}
