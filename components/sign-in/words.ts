import { getTranslations } from 'next-intl/server';

/** The words of the form, translated on the server: the browser gets these strings and no translation library. */
export async function signInWords(demoPassword: string) {
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
    },
  };
}

export type SignInWords = Awaited<ReturnType<typeof signInWords>>;
