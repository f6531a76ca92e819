import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { requireBrowser } from '@/e2e/fixtures/browser';
import { SetupError } from '@/lib/server/setup-error';
import { buildConsole, NEXT } from './build';
import { waitForLock } from './lock';
import { PROJECT } from './project';
import { runProgram } from './program';
import { runNode } from './run';
import { freePort, startConsole, testFolder } from './test-console';
import { countPlaywright, countTool, countVitest, summary, type StepResult } from './test-report';
import { copyWithoutProxy, requireNoProxy, WITHOUT_PROXY } from './without-proxy';

/** The instant at which the browser's console stands still: Friday 20 November 2026, ten in the morning in Jakarta. */
const CLOCK = '2026-11-20T03:00:00Z';
const MEMBERS = '3000';
/** More than a year: the reports compare with it. */
const DAYS = '400';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
/** What is asked of the console without proxy.ts: who gets in. Left out is what the proxy alone does, and inputs at routes before which it never stands. */
const ACCESS = ['grid', 'pages', 'headers', 'strange-values', 'intake-api'].map((name) => `e2e/access/${name}.spec.ts`);
const NOT_ASKED = ['--grep-invert', '@proxy|@input', '--output', 'test-results/without-proxy'];
const STEPS = ['lint', 'types', 'unit', 'database', 'build', 'start', 'sizes', 'e2e', 'without-proxy'] as const;
type Step = (typeof STEPS)[number];

/**
 * `npm test`: everything. `npm test -- unit types` runs only these steps; `npm run test:e2e -- e2e/journeys/x.spec.ts` only this
 * journey: what stands after `--` goes to the browser tests. `npm test -- without-proxy` asks a console that was built without proxy.ts.
 * Ends with a line `N passed, N failed`.
 */
runProgram(async () => {
  const [wanted, forPlaywright] = parse(process.argv.slice(2));
  for (const name of Object.keys(process.env)) if (/^(LOKET_(?!BROWSER)|DATABASE_|NEXTAUTH_|PORT$)/.test(name)) delete process.env[name];
  const reports = await mkdtemp(path.join(os.tmpdir(), 'loket-reports-'));
  const results: StepResult[] = [];
  const run = async (name: Step, work: () => Promise<StepCounts>) => {
    if (!wanted.has(name)) return;
    const begin = performance.now();
    console.log(`\n=== ${name}`);
    const counts = await work().catch((error: unknown) => {
      console.error(error instanceof SetupError ? error.message : error);
      return countTool(1);
    });
    results.push({ name, ...counts, seconds: (performance.now() - begin) / 1000 });
  };
  const vitest = (project: string) => async () => {
    const report = path.join(reports, `${project}.json`);
    const code = await runNode([VITEST, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env: { NODE_ENV: 'test' } });
    return countVitest(report, code);
  };
  const tool = (name: string, ...commands: string[][]) => async () => {
    for (const command of commands) {
      const code = await runNode(command, { onLine: (line) => console.log(`[${name}] ${line}`) });
      if (code !== 0) return countTool(code);
    }
    return countTool(0);
  };
  await Promise.all([
    run('lint', tool('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'])),
    run('types', tool('types', [NEXT, 'typegen'], ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'])),
  ]);
  await run('unit', vitest('unit'));
  await run('database', vitest('database'));
  await run('build', () => buildConsole((line) => console.log(line)).then(() => countTool(0)));
  await run('start', vitest('start'));
  if (wanted.has('sizes') || wanted.has('e2e')) await inBrowser(run, path.join(reports, 'e2e.json'), forPlaywright);
  await run('without-proxy', () => withoutProxy(path.join(reports, 'without-proxy.json')));
  await rm(reports, { recursive: true, force: true });
  console.log(summary(results));
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
});

type StepCounts = Pick<StepResult, 'passed' | 'failed'>;
type Run = (name: Step, work: () => Promise<StepCounts>) => Promise<void>;

/** Works with one freshly started console with data of its own, and takes both away again. `work` gets what the browser tests are told of it. */
async function withConsole(source: string, work: (env: Record<'LOKET_E2E_URL' | 'LOKET_E2E_DATA_DIR', string>) => Promise<void>): Promise<void> {
  const folder = await testFolder();
  try {
    requireBrowser();
    const console_ = await startConsole({
      folder: source,
      dataDir: folder.dataDir,
      port: await freePort(),
      // The clock stands still, so the hour of the reading limits never ends, and one account does the work of many.
      env: { LOKET_READING_FACTOR: '10', LOKET_CHANGE_FACTOR: '1000', LOKET_SEED_MEMBERS: MEMBERS, LOKET_SEED_DAYS: DAYS, LOKET_NOW: CLOCK, LOKET_LOG_LEVEL: 'warn' },
      onLine: (line) => console.log(`[console] ${line}`),
    });
    try {
      await work({ LOKET_E2E_URL: console_.address, LOKET_E2E_DATA_DIR: folder.dataDir });
    } finally {
      await console_.stop();
    }
  } finally {
    await folder.remove();
  }
}

/** The browser's steps, against one console. */
async function inBrowser(run: Run, report: string, forPlaywright: readonly string[]): Promise<void> {
  console.log('\n=== a console for the browser');
  try {
    await withConsole(PROJECT, async (env) => {
      await run('sizes', async () => countTool(await runNode(['lib/cli/loket.mjs', 'check-sizes'], { env })));
      await run('e2e', () => playwright(report, env, forPlaywright));
    });
  } catch (error) {
    for (const name of ['sizes', 'e2e'] as const) await run(name, () => Promise.reject(error));
  }
}

/** The access tests against a console that was built without proxy.ts, from a copy of the sources. */
async function withoutProxy(report: string): Promise<StepCounts> {
  const lock = await waitForLock(`console without proxy of ${PROJECT}`, 'test', (pid) => console.log(`waiting for another test (process ${pid})`));
  let counts = countTool(1);
  try {
    await copyWithoutProxy();
    await withConsole(WITHOUT_PROXY, async (env) => {
      await requireNoProxy(env.LOKET_E2E_URL);
      counts = await playwright(report, env, [...ACCESS, ...NOT_ASKED]);
    });
    return counts;
  } finally {
    await lock.release();
  }
}

async function playwright(report: string, env: Readonly<Record<string, string>>, words: readonly string[]): Promise<StepCounts> {
  return countPlaywright(report, await runNode([PLAYWRIGHT, 'test', ...words], { env: { ...env, LOKET_E2E_REPORT: report } }));
}

function parse(words: readonly string[]): [Set<Step>, string[]] {
  const end = words.indexOf('--');
  const names = end < 0 ? words : words.slice(0, end);
  const unknown = names.filter((name) => !STEPS.some((step) => step === name));
  if (unknown.length > 0) throw new SetupError(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.join(', ')}.`);
  return [new Set(names.length > 0 ? STEPS.filter((step) => names.includes(step)) : STEPS), end < 0 ? [] : words.slice(end + 1)];
}
