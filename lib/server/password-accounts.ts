import { env } from './env';

/** Whether a password proves this account. With single sign-on passwords are off: the emergency account's alone counts. */
export function passwordCounts(username: string): boolean {
  const { oidc } = env();
  return oidc === undefined || username === oidc.emergencyAccount;
}
