'use client';

import DevicesRounded from '@mui/icons-material/DevicesRounded';
import KeyboardCommandKeyRounded from '@mui/icons-material/KeyboardCommandKeyRounded';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import LogoutRounded from '@mui/icons-material/LogoutRounded';
import PasswordRounded from '@mui/icons-material/PasswordRounded';
import PhonelinkLockOutlined from '@mui/icons-material/PhonelinkLockOutlined';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { KeyHint } from '@/components/ui/KeyHint';
import { Segmented } from '@/components/ui/Segmented';
import { LOCALES } from '@/lib/messages/locale';
import { openDialog } from './open-dialog';
import { MODES, useFrameChoices } from './useFrameChoices';
import { LOCK_KEYS, lockScreen } from './session/lock';
import { useSignOut } from './useSignOut';
import styles from './PersonMenu.module.css';

interface Props {
  username: string;
  /** Has no password here. */
  singleSignOn: boolean;
  close: () => void;
}

/** What the menu of a person holds; fetched when it is first opened. */
export function PersonMenuList({ username, singleSignOn, close }: Props) {
  const t = useTranslations('shell');
  const { locale, setLocale, mode, setMode } = useFrameChoices();
  const { leaving, failed, leave } = useSignOut();
  const show = (dialog: 'palette' | 'keys') => {
    close();
    openDialog(dialog);
  };
  return (
    <div id="person-menu" className={styles.menu}>
      <p className={styles.signedIn}>{t('person.signedInAs', { username })}</p>
      <div className={styles.choices}>
        <Segmented
          legend={t('person.language')}
          value={locale}
          choices={LOCALES.map((value) => ({ value, label: t(`language.${value}`), lang: value }))}
          onChange={setLocale}
        />
        <Segmented
          legend={t('person.theme')}
          value={mode}
          choices={MODES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={setMode}
        />
      </div>
      <button type="button" className={styles.act} onClick={() => show('palette')}>
        <KeyboardCommandKeyRounded aria-hidden="true" />
        {t('person.palette')}
        <KeyHint keys="$mod+k" />
      </button>
      <button type="button" className={styles.act} onClick={() => show('keys')}>
        <KeyboardOutlined aria-hidden="true" />
        {t('person.keys')}
        <KeyHint keys="?" />
      </button>
      <Link href="/account/second-factor" className={styles.act} onClick={close}>
        <PhonelinkLockOutlined aria-hidden="true" />
        {t('person.secondFactor')}
      </Link>
      <Link href="/account/sessions" className={styles.act} onClick={close}>
        <DevicesRounded aria-hidden="true" />
        {t('person.sessions')}
      </Link>
      <button
        type="button"
        className={styles.act}
        onClick={() => {
          close();
          lockScreen();
        }}
      >
        <LockOutlined aria-hidden="true" />
        {t('person.lock')}
        <KeyHint keys={LOCK_KEYS} />
      </button>
      {!singleSignOn && (
        <Link href="/account/password" prefetch={false} className={styles.act} onClick={close}>
          <PasswordRounded aria-hidden="true" />
          {t('person.password')}
        </Link>
      )}
      <button type="button" className={`${styles.act} ${styles.leave}`} aria-disabled={leaving} onClick={leave}>
        <LogoutRounded aria-hidden="true" />
        {leaving ? t('person.signingOut') : t('person.signOut')}
      </button>
      <p role="alert" className={styles.failed}>
        {failed && t('person.signOutFailed')}
      </p>
    </div>
  );
}
