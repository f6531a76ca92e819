import type { formats } from './formats';
import type { FORMAT_LOCALES, Locale } from './locale';
import type { Messages } from './catalog';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale | (typeof FORMAT_LOCALES)[Locale];
    Messages: Messages;
    Formats: typeof formats;
  }
}
