import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { safeDestination } from '@/components/sign-in/destination';
import { demoGroups } from '@/components/sign-in/demo-groups';
import { SignInForm } from '@/components/sign-in/SignInForm';
import { SingleSignOn } from '@/components/sign-in/SingleSignOn';
import { singleSignOnProblem, singleSignOnWords } from '@/components/sign-in/single-sign-on-words';
import { signInWords } from '@/components/sign-in/words';
import { DemoMark } from '@/components/ui/DemoMark';
import { parseLocale } from '@/lib/messages/locale';
import { env } from '@/lib/server/env';
import { findSession } from '@/lib/server/session';
import { BRANCHES } from '@/prisma/seed/offices';
import { DEMO_ACCOUNTS, DEMO_FACTOR, DEMO_PASSWORD } from '@/prisma/seed/accounts';
import styles from '@/components/sign-in/SignInForm.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: { absolute: t('documentTitle') } };
}

/** Signing in. A person who already is goes on to where they meant to go; with `again` they prove themselves anew. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { to, error, again } = await searchParams;
  const destination = safeDestination(typeof to === 'string' ? to : undefined);
  if (again === undefined && (await findSession().catch(() => null))) redirect(destination);

  const { demo, oidc } = env();
  const locale = parseLocale(await getLocale());
  const shell = await getTranslations('shell');
  const form = (
    <SignInForm
      destination={destination}
      locale={locale}
      words={await signInWords(demo ? DEMO_PASSWORD : '', demo ? DEMO_FACTOR.username : '')}
      failed={error !== undefined && !oidc}
      demo={demo && !oidc ? { password: DEMO_PASSWORD, factorAccount: DEMO_FACTOR.username, ...demoGroups(DEMO_ACCOUNTS, BRANCHES, (role) => shell(`role.${role}`)) } : null}
    />
  );
  return (
    <>
      {demo && (
        <p className={styles.demoMark}>
          <DemoMark label={shell('demo')} explained={shell('demoExplained')} />
        </p>
      )}
      {oidc ? (
        <SingleSignOn destination={destination} locale={locale} words={await singleSignOnWords()} problem={await singleSignOnProblem(error)} again={again !== undefined}>
          {form}
        </SingleSignOn>
      ) : (
        form
      )}
    </>
  );
}
