import { chromium, type BrowserContext } from '@playwright/test';
import { requireBrowser } from '@/e2e/fixtures/browser';
import { SetupError } from '@/lib/server/setup-error';
import { signInDemo } from './demo-sign-in';
import { runProgram } from './program';

const ROUNDS = 10;
const SLOWER = 4;
const PAGES = ['/reports', '/reports/visits?period=12m', '/reports/adoption', '/reports/transfers?period=12m', '/reports/complaints?period=12m', '/reports/satisfaction?period=12m'] as const;

interface Paint {
  /** Milliseconds since the address was asked for: first words, the largest part, and the first chart with its marks. */
  first: number;
  largest: number;
  chart: number | null;
}

/**
 * `npm run measure-paint`: how soon the report pages stand in a browser whose processor is slowed down four times. The first load has an empty
 * cache, the others have the scripts from before, as at the desk. Wants LOKET_E2E_URL, the address of a console with demo data; the machine should have nothing else to do.
 */
runProgram(async () => {
  const address = process.env.LOKET_E2E_URL;
  if (!address) throw new SetupError('Set LOKET_E2E_URL to the address of a console with demo data.');
  const browser = await chromium.launch(requireBrowser());
  console.log('| page | first load, chart ms | first words ms | largest part ms | chart ms (median) | slowest ms |\n|---|---|---|---|---|---|');
  for (const path of PAGES) {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 } });
    await signInDemo(context, address, 'kepala.bdl');
    const paints: Paint[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) paints.push(await paint(context, path));
    const [cold, ...warm] = paints;
    const whole = (of: Paint) => of.chart ?? of.largest;
    const cells = [cold && whole(cold), median(warm.map(({ first }) => first)), median(warm.map(({ largest }) => largest)), median(warm.map(whole)), Math.max(...warm.map(whole))];
    console.log(`| ${path} | ${cells.map((ms) => (ms ?? Number.NaN).toFixed(0)).join(' | ')} |`);
    await context.close();
  }
  await browser.close();
});

async function paint(context: BrowserContext, path: string): Promise<Paint> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const seen: { largest: number; chart: number | null } = { largest: 0, chart: null };
    Object.assign(window, { paintSeen: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    const look = () => {
      if (document.querySelector('.recharts-bar-rectangle path, .recharts-line-curve')) seen.chart = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const answer = await page.goto(path, { waitUntil: 'load' });
  if (!answer?.ok()) throw new SetupError(`${path} answered ${answer?.status()}.`);
  await page.waitForTimeout(2_500);
  const { seen, first } = await page.evaluate(() => ({
    seen: (window as unknown as { paintSeen: { largest: number; chart: number | null } }).paintSeen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await page.close();
  return { first, ...seen };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
