import common from 'fxa-common-password-list';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../model';

/** Why a password is not taken, as the code of the words beside the field. */
export type PasswordProblem = 'password_short' | 'password_long' | 'password_name' | 'password_common';

/**
 * Whether a password may be set: 12 to 200 signs of any kind, not the user name in disguise, not a common or breached one. No rules about its
 * composition. Source: NIST SP 800-63B-4 3.1.1.2, OWASP ASVS 5.0 V6.2. Null when it may.
 */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  const signs = [...password].length;
  if (signs < PASSWORD_LEAST) return 'password_short';
  if (signs > PASSWORD_MOST) return 'password_long';
  const plain = password.toLowerCase();
  if (letters(plain).includes(letters(username.toLowerCase()))) return 'password_name';
  return common.test(password) || common.test(plain) ? 'password_common' : null;
}

/** `Ratna.B-dl` and `ratnabdl` are the same name. */
function letters(text: string): string {
  return text.replace(/[\s._-]/g, '');
}
