import { readFile } from 'node:fs/promises';

/** How one step of `npm test` went. */
export interface StepResult {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

type Counts = Pick<StepResult, 'passed' | 'failed'>;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A tool that only says yes or no counts as one test. */
export function countTool(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of a Vitest report. A skipped test and a file that could not be loaded are failures. */
export async function countVitest(file: string, code: number): Promise<Counts> {
  const report = await read<VitestReport>(file);
  if (!report) return countTool(code || 1);
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return whole({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded }, code);
}

/** Counts of a Playwright report. A skipped or flaky journey is a failure, and so is an error outside of journeys. */
export async function countPlaywright(file: string, code: number): Promise<Counts> {
  const report = await read<PlaywrightReport>(file);
  if (!report) return countTool(code || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return whole({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, code);
}

/** A tool that fails without a failed test, or ran no test, has failed. */
function whole({ passed, failed }: Counts, code: number): Counts {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function read<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}

/** The table at the end, and the last line that sums it up. */
export function summary(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(
    ({ name, passed, failed, seconds }) => `  ${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(width)}  ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(0).padStart(4)} s`,
  );
  const sum = (of: 'passed' | 'failed') => results.reduce((total, result) => total + result[of], 0);
  return `\n${lines.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`;
}
