'use client';

import { rememberLocale } from '@/components/ui/locale-cookie';
import { LOCALES, type Locale } from '@/lib/messages/locale';
import styles from './SignInForm.module.css';

/** Changes the language before signing in. The page is asked for anew, for its words come from the server. */
export function PublicLanguageSwitch({ locale, label, names }: { locale: Locale; label: string; names: Record<Locale, string> }) {
  return (
    <div role="group" aria-label={label} className={styles.languages}>
      {LOCALES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          className={styles.language}
          aria-pressed={choice === locale}
          onClick={() => {
            rememberLocale(choice);
            window.location.reload();
          }}
        >
          {names[choice]}
        </button>
      ))}
    </div>
  );
}
