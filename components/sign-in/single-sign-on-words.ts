import { getTranslations } from 'next-intl/server';

const PROBLEMS = [
  'sso_no_role',
  'sso_several_roles',
  'sso_no_office',
  'sso_several_offices',
  'sso_unknown_office',
  'sso_foreign',
  'sso_old_proof',
  'sso_weak_proof',
  'sso_disabled',
  'sso_name_taken',
  'sso_ended',
] as const;

/** The words of single sign-on, translated on the server. */
export async function singleSignOnWords() {
  const t = await getTranslations('sign-in');
  return {
    title: t('sso.title'),
    lead: t('sso.lead'),
    submit: t('sso.submit'),
    going: t('sso.going'),
    unreachable: t('sso.unreachable'),
    emergency: t('sso.emergency'),
    emergencyExplained: t('sso.emergencyExplained'),
    language: t('language'),
    languages: { id: t('languageId'), en: t('languageEn') },
  };
}

export type SingleSignOnWords = Awaited<ReturnType<typeof singleSignOnWords>>;

/** The sentence for what the handshake brought back as `error`; empty for nothing. Unknown codes get a sentence of their own. */
export async function singleSignOnProblem(error: string | string[] | undefined): Promise<string> {
  if (error === undefined) return '';
  const t = await getTranslations('sign-in');
  return t(`sso.problem.${PROBLEMS.find((each) => each === error) ?? 'other'}`);
}
