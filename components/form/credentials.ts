/** What came of a step of signing in. `wait` tells after how many seconds another try is worth it. */
export type SignInResult =
  /** `fewRecoveryCodes` tells how many are left when they run out, else null. */
  | { kind: 'signed_in'; fewRecoveryCodes: number | null }
  /** The password was right; now the code. */
  | { kind: 'code' }
  | { kind: 'wrong' }
  | { kind: 'wrong_code' }
  /** It took too long, or too many codes were wrong: the password is asked for again. */
  | { kind: 'ticket_over' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unreachable' }
  | { kind: 'fault' };

/** Reads the handshake's answer: the problem stands in the address that it would redirect to. */
export function readSignInAnswer(status: number, url: string | undefined, fewRecoveryCodes: string | null): SignInResult {
  const problem = url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get('error') : null;
  const wait = /^wait:(\d{1,6})$/.exec(problem ?? '');
  if (wait) return { kind: 'wait', seconds: Number(wait[1]) };
  if (problem === 'CredentialsSignin' || (problem === null && status === 401)) return { kind: 'wrong' };
  if (problem === 'code' || problem === 'wrong_code' || problem === 'ticket_over') return { kind: problem };
  if (status !== 200 || problem !== null || url === undefined) return { kind: 'fault' };
  return { kind: 'signed_in', fewRecoveryCodes: fewRecoveryCodes === null ? null : Number(fewRecoveryCodes) };
}

/** The first step: who it is. The session cookie, or the ticket for the code, is set by the answer; nothing is kept here. */
export const signIn = (username: string, password: string): Promise<SignInResult> => prove({ username, password });

/** The second step, where the account has one: the code of the app, or a recovery code. */
export const sendCode = (code: string): Promise<SignInResult> => prove({ code });

async function prove(values: Record<string, string>): Promise<SignInResult> {
  try {
    const { status, url, fewRecoveryCodes } = await handshake('callback/credentials', values);
    return readSignInAnswer(status, url, fewRecoveryCodes);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Begins single sign-on. Returns the provider's address, or null when there is none to go to now. */
export async function beginSingleSignOn(destination: string): Promise<string | null> {
  try {
    const { url } = await handshake('signin/sso', { callbackUrl: destination });
    return url !== undefined && isElsewhere(url) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Ends the session on the server and removes the cookie. Returns where to go: the sign-in page, or the identity provider, so that its
 * session ends as well. Null when the server could not be reached.
 */
export async function signOut(): Promise<string | null> {
  try {
    const { status, url } = await handshake('signout', {});
    if (status !== 200) return null;
    return url !== undefined && isElsewhere(url) ? url : '/sign-in';
  } catch {
    return null;
  }
}

const isElsewhere = (url: string): boolean => URL.canParse(url) && new URL(url).origin !== window.location.origin;

async function handshake(step: string, values: Record<string, string>): Promise<{ status: number; url: string | undefined; fewRecoveryCodes: string | null }> {
  const token = await fetch('/api/auth/csrf', { cache: 'no-store' });
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ callbackUrl: '/', ...values, csrfToken, json: 'true' }),
    redirect: 'manual',
  });
  const body = (await response.json().catch(() => ({}))) as { url?: string };
  return { status: response.status, url: body.url, fewRecoveryCodes: response.headers.get('loket-recovery-left') };
}
