import common from 'fxa-common-password-list';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../model';
import { restsOnPlace } from './place-words';

/** Why a password is not taken, as the code of the words beside the field. */
export type PasswordProblem = 'password_short' | 'password_long' | 'password_name' | 'password_common' | 'password_place';

/** What is known of passwords at this installation. */
export interface KnownPasswords {
  /** Names of its offices. */
  offices: readonly string[];
  /** Whether a password of the least length or more stands in the list of leaked ones, in whatever case. */
  isLeaked: (password: string) => boolean;
}

/**
 * Whether a password may be set: 12 to 200 signs of any kind, not the user name in disguise, not a common or leaked one, not one that rests on words of the
 * place. No rules about its composition. Source: NIST SP 800-63B-4 3.1.1.2, OWASP ASVS 5.0 V6.2. Null when it may.
 */
export function passwordProblem(password: string, username: string, { offices, isLeaked }: KnownPasswords): PasswordProblem | null {
  const signs = [...password].length;
  if (signs < PASSWORD_LEAST) return 'password_short';
  if (signs > PASSWORD_MOST) return 'password_long';
  const plain = password.toLowerCase();
  if (letters(plain).includes(letters(username.toLowerCase()))) return 'password_name';
  if (common.test(password) || common.test(plain) || isLeaked(password)) return 'password_common';
  return restsOnPlace(password, offices) ? 'password_place' : null;
}

/** `Ratna.B-dl` and `ratnabdl` are the same name. */
function letters(text: string): string {
  return text.replace(/[\s._-]/g, '');
}
