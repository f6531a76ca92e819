import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext } from '@playwright/test';
import { requireBrowser } from '@/e2e/fixtures/browser';
import { SetupError } from '@/lib/server/setup-error';
import { signInDemo } from './demo-sign-in';
import { runProgram } from './program';

const QUIET_MS = 1_500;
const LONGEST_MS = 20_000;

interface Limit {
  page: string;
  /** Account that opens the page; none for a page before sign-in. */
  account?: string;
  path: string | ((context: BrowserContext, address: string) => Promise<string>);
  /** Kilobytes (1,000 bytes) of JavaScript after gzip that were promised. */
  limit: number;
}

const LIMITS: readonly Limit[] = [
  { page: 'sign-in', path: '/sign-in', limit: 190 },
  { page: 'desk', account: 'loket.bdl', path: '/desk', limit: 280 },
  { page: 'record', account: 'loket.bdl', path: recordPath, limit: 280 },
  { page: 'approvals (grid)', account: 'supervisor.bdl', path: '/transfers', limit: 470 },
  { page: 'complaints (grid)', account: 'aduan.bdl', path: '/complaints', limit: 475 },
  { page: 'report (chart)', account: 'kepala.bdl', path: '/reports/visits', limit: 380 },
];

/**
 * Measures the JavaScript that each page loads by itself the first time, in a browser with an empty cache, and fails above the limits.
 * What Next fetches ahead for other pages does not count. Wants LOKET_E2E_URL, the address of a console with demo data.
 */
runProgram(async () => {
  const address = process.env.LOKET_E2E_URL;
  if (!address) throw new SetupError('Set LOKET_E2E_URL to the address of a console with demo data.');
  const browser = await chromium.launch(requireBrowser());
  let over = 0;
  console.log(`${'page'.padEnd(18)} ${'scripts'.padStart(7)} ${'kB gzip'.padStart(8)} ${'limit'.padStart(6)}`);
  for (const { page, account, path, limit } of LIMITS) {
    const context = await browser.newContext({ baseURL: address });
    if (account) await signInDemo(context, address, account);
    const { scripts, bytes } = await measure(context, typeof path === 'string' ? path : await path(context, address));
    const kilobytes = bytes / 1000;
    if (kilobytes > limit) over += 1;
    console.log(`${page.padEnd(18)} ${String(scripts).padStart(7)} ${kilobytes.toFixed(1).padStart(8)} ${String(limit).padStart(6)}${kilobytes > limit ? '  TOO MUCH' : ''}`);
    await context.close();
  }
  await browser.close();
  return over > 0 ? 1 : 0;
});

async function measure(context: BrowserContext, path: string): Promise<{ scripts: number; bytes: number }> {
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  let last = Date.now();
  await page.route('**/*', (route) => (route.request().headers()['next-router-prefetch'] ? route.abort() : route.continue()));
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || sizes.has(response.url())) return;
    last = Date.now();
    sizes.set(response.url(), response.body().then((body) => gzipSync(body).length));
  });
  const answer = await page.goto(path);
  if (!answer?.ok() || new URL(page.url()).pathname !== path) throw new SetupError(`${path} answered ${answer?.status()} at ${new URL(page.url()).pathname}.`);
  const begin = Date.now();
  while (Date.now() - last < QUIET_MS && Date.now() - begin < LONGEST_MS) await page.waitForTimeout(100);
  const all = await Promise.all(sizes.values());
  if (all.length === 0) throw new SetupError(`${path} loaded no script at all: nothing was measured.`);
  return { scripts: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
}

/** Any member whom the search finds by a common name. */
async function recordPath(context: BrowserContext, address: string): Promise<string> {
  const answer = await context.request.post('/api/members/search', { headers: { origin: address }, data: { text: 'siti', deep: false } });
  const found = (await answer.json()) as { value?: { rows: { id: string }[] } };
  const id = found.value?.rows[0]?.id;
  if (!id) throw new SetupError('The search found nobody called Siti; the record page was not measured.');
  return `/members/${id}`;
}
