/** What came of signing in. `wait` tells after how many seconds another try is worth it. */
export type SignInResult =
  | { kind: 'signed_in' }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unreachable' }
  | { kind: 'fault' };

/** Reads the handshake's answer: the problem stands in the address that it would redirect to. */
export function readSignInAnswer(status: number, url: string | undefined): SignInResult {
  const problem = url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get('error') : null;
  const wait = /^wait:(\d{1,6})$/.exec(problem ?? '');
  if (wait) return { kind: 'wait', seconds: Number(wait[1]) };
  if (problem === 'CredentialsSignin' || (problem === null && status === 401)) return { kind: 'wrong' };
  return status === 200 && problem === null && url !== undefined ? { kind: 'signed_in' } : { kind: 'fault' };
}

/** Proves who a person is. The session cookie is set by the answer; nothing is kept here. */
export async function signIn(username: string, password: string): Promise<SignInResult> {
  try {
    const answer = await handshake('callback/credentials', { username, password });
    return readSignInAnswer(answer.status, answer.url);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Ends the session on the server and removes the cookie. False when the server could not be reached. */
export async function signOut(): Promise<boolean> {
  try {
    return (await handshake('signout', {})).status === 200;
  } catch {
    return false;
  }
}

async function handshake(step: string, values: Record<string, string>): Promise<{ status: number; url: string | undefined }> {
  const token = await fetch('/api/auth/csrf', { cache: 'no-store' });
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...values, csrfToken, callbackUrl: '/', json: 'true' }),
    redirect: 'manual',
  });
  const body = (await response.json().catch(() => ({}))) as { url?: string };
  return { status: response.status, url: body.url };
}
