import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../prisma/seed/accounts';
import { signIn } from '../fixtures/people';

/** A browser with a session of its own, which no other test shares. */
export async function browserOf(browser: Browser, baseURL: string, username: string, password = DEMO_PASSWORD): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL });
  await context.addCookies(await signIn(username, baseURL, password));
  return context;
}

/** Opens an address in a new tab and waits until the console hears keys. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await listening(page);
  return page;
}

export async function listening(page: Page): Promise<void> {
  await page.locator('html[data-frame="listening"]').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)));
}

/** The lock over a page. */
export function atTheLock(page: Page) {
  const screen = page.getByRole('dialog', { name: 'Layar terkunci' });
  const password = screen.getByLabel('Kata sandi');
  return {
    screen,
    password,
    alert: screen.getByRole('alert'),
    open: async (given = DEMO_PASSWORD) => {
      await password.fill(given);
      await page.keyboard.press('Enter');
    },
  };
}

/** Asks a route as a page of this browser does. */
export async function askAs(context: BrowserContext, baseURL: string, path: string, data: unknown = {}): Promise<{ status: number; body: unknown }> {
  const answer = await context.request.post(`/api/${path}`, { data, headers: { origin: baseURL, 'idempotency-key': crypto.randomUUID() } });
  return { status: answer.status(), body: await answer.json().catch(() => null) };
}

/** Proves within the session of this browser that it is still the person; good for the whole journey, whose clock stands still. */
export async function proveIn(context: BrowserContext, baseURL: string, password = DEMO_PASSWORD): Promise<void> {
  expect((await askAs(context, baseURL, 'session/step-up', { proof: password })).status).toBe(200);
}
