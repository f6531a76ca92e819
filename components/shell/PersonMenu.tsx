'use client';

import ExpandMoreRounded from '@mui/icons-material/ExpandMoreRounded';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { Role } from '@/lib/access/roles';
import { useDisclosure } from './useDisclosure';
import styles from './PersonMenu.module.css';

const fetchList = () => import('./PersonMenuList').then((loaded) => loaded.PersonMenuList);
const PersonMenuList = dynamic(fetchList, { ssr: false });

interface Props {
  name: string;
  username: string;
  role: Role;
  /** Has no password here. */
  singleSignOn: boolean;
}

/** Whose session it is, and what a person sets for themselves: language, appearance, leaving. */
export function PersonMenu({ name, username, role, singleSignOn }: Props) {
  const t = useTranslations('shell');
  const { open, toggle, close, place, button } = useDisclosure();

  return (
    <div ref={place} className={styles.place}>
      <button ref={button} type="button" className={styles.button} aria-expanded={open} aria-controls="person-menu" aria-label={t('person.menu', { name })} onPointerEnter={() => void fetchList()} onFocus={() => void fetchList()} onClick={toggle}>
        <span className={styles.initials} aria-hidden="true">
          {initials(name)}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{t(`role.${role}`)}</span>
        </span>
        <ExpandMoreRounded aria-hidden="true" />
      </button>
      {open && <PersonMenuList username={username} singleSignOn={singleSignOn} close={close} />}
    </div>
  );
}

/** The first letters of the first and last word. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
