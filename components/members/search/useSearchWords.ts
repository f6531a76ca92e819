'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { explainSearch } from '@/lib/members/rules/explain-search';
import type { SearchIntent } from '@/lib/members/rules/search-intent';

/** How a text was understood, as sentences. */
export interface SearchWords {
  text: string;
  next: string;
  /** It has to be mended before a search. */
  wrong: boolean;
}

/** Words for how a search text is understood, dates written as the locale does. */
export function useSearchWords(): (intent: SearchIntent) => SearchWords {
  const t = useTranslations('members');
  const format = useFormatter();
  return (intent) => {
    const { messageKey, nextStepKey, params, severity } = explainSearch(intent);
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name.endsWith('Date') ? format.dateTime(new Date(`${value}T00:00:00Z`), 'dateLong', { timeZone: 'UTC' }) : value,
      ]),
    );
    const unused = 'unusedWords' in intent && intent.unusedWords.length > 0 ? ` ${t('search.unusedWords')}` : '';
    return { text: `${t(messageKey, values)}${unused}`, next: t(nextStepKey, values), wrong: severity === 'warning' };
  };
}
