import type { BrowserContext } from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { SetupError } from '@/lib/server/setup-error';

/** Signs a browser in with a demo account, without its sign-in page. Throws a SetupError when the console refuses. */
export async function signInDemo(context: BrowserContext, address: string, username: string): Promise<void> {
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  await context.request.post('/api/auth/callback/credentials', {
    headers: { origin: address },
    form: { csrfToken, username, password: DEMO_PASSWORD, json: 'true' },
  });
  const cookies = await context.cookies();
  if (!cookies.some(({ name }) => name.endsWith('loket.session'))) throw new SetupError(`${username} could not sign in.`);
}
