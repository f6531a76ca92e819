import type { SignInResult } from '@/components/form/credentials';
import type { SignInWords } from './words';
import styles from './SignInForm.module.css';

/** What went wrong, in a sentence. `code` and `signed_in` are no problems. */
export function problemWords(result: Exclude<SignInResult, { kind: 'signed_in' | 'code' }>, words: SignInWords): string {
  return result.kind === 'wait' ? words.wait.replace('{seconds}', String(result.seconds)) : words[result.kind];
}

/** The place beneath the button where it is said: what appears there moves nothing that is being used. */
export function SignInProblem({ problem }: { problem: string }) {
  return (
    <div role="alert" className={styles.problemPlace}>
      {problem !== '' && (
        <p className={styles.problem}>
          <svg width="18" height="18" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
            <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 11.5a1 1 0 0 1-1-1V7.75a1 1 0 1 1 2 0v4.75a1 1 0 0 1-1 1m1.1 3.1a1.1 1.1 0 1 1-2.2 0 1.1 1.1 0 0 1 2.2 0" />
          </svg>
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
