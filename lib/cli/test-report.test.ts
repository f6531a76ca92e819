import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, summary } from './test-report';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'loket-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(content: unknown): Promise<string> {
  const file = path.join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

const vitest = (counts: object) => ({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...counts });
const playwright = (stats: object, errors: unknown[] = []) => ({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('test report', () => {
  it.each([
    ['all passed', vitest({}), 0, { passed: 3, failed: 0 }],
    ['one failed', vitest({ numFailedTests: 1 }), 1, { passed: 3, failed: 1 }],
    ['a skipped test is a failure', vitest({ numPendingTests: 2 }), 0, { passed: 3, failed: 2 }],
    ['a file that could not be loaded', vitest({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1, { passed: 3, failed: 1 }],
    ['failed without a failed test', vitest({}), 1, { passed: 3, failed: 1 }],
    ['no test at all', vitest({ numPassedTests: 0 }), 0, { passed: 0, failed: 1 }],
  ])('Vitest: %s', async (_name, content, code, counts) => {
    expect(await countVitest(await report(content), code)).toEqual(counts);
  });

  it.each([
    ['all passed', playwright({}), 0, { passed: 3, failed: 0 }],
    ['failed, flaky and skipped journeys', playwright({ unexpected: 1, flaky: 1, skipped: 1 }), 1, { passed: 3, failed: 3 }],
    ['an error outside of journeys', playwright({}, [{}]), 1, { passed: 3, failed: 1 }],
  ])('Playwright: %s', async (_name, content, code, counts) => {
    expect(await countPlaywright(await report(content), code)).toEqual(counts);
  });

  it('a missing report is a failure even when the tool says yes', async () => {
    expect(await countVitest(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('ends with one line that sums up', () => {
    const text = summary([
      { name: 'unit', passed: 10, failed: 0, seconds: 3 },
      { name: 'e2e', passed: 5, failed: 2, seconds: 60 },
    ]);
    expect(text.split('\n').at(-1)).toBe('15 passed, 2 failed');
    expect(text).toMatch(/FAILED {2}e2e/);
  });
});
