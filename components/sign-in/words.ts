import { getTranslations } from 'next-intl/server';

/** The words of the form, translated on the server: the browser gets these strings and no translation library. */
export async function signInWords(demoPassword: string, factorAccount: string) {
  const t = await getTranslations('sign-in');
  return {
    title: t('title'),
    username: t('username'),
    password: t('password'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
    capsLock: t('capsLock'),
    submit: t('submit'),
    submitting: t('submitting'),
    language: t('language'),
    languages: { id: t('languageId'), en: t('languageEn') },
    missingUsername: t('missingUsername'),
    missingPassword: t('missingPassword'),
    wrong: t('wrong'),
    wrong_code: t('wrong_code'),
    ticket_over: t('ticket_over'),
    code: {
      title: t('codeTitle'),
      /** These hold `{username}`: known only after the first step. */
      words: t.raw('codeWords') as string,
      recoveryWords: t.raw('recoveryWords') as string,
      code: t('code'),
      recovery: t('recovery'),
      missing: t('missingCode'),
      useRecovery: t('useRecovery'),
      useCode: t('useCode'),
      back: t('backToPassword'),
    },
    unreachable: t('unreachable'),
    fault: t('fault'),
    /** Still holds `{seconds}`: known only after the answer. */
    wait: t.raw('wait') as string,
    demo: {
      title: t('demo.title'),
      words: t('demo.words', { password: demoPassword }),
      branch: t('demo.branch'),
      national: t('demo.national'),
      /** Still holds `{username}`. */
      fill: t.raw('demo.fill') as string,
      /** Still holds `{code}`. */
      codeNow: t.raw('demo.codeNow') as string,
      codeSoon: t('demo.codeSoon'),
      codeExplained: t('demo.codeExplained', { username: factorAccount }),
    },
  };
}

export type SignInWords = Awaited<ReturnType<typeof signInWords>>;
