import { useTranslations } from 'next-intl';
import { hiddenDigits, identifierGroups, type IdentifierKind } from './identifier-groups';
import styles from './Identifier.module.css';

interface Props {
  /** As the server gives it: whole, or masked with `*`. */
  value: string;
  kind: IdentifierKind;
}

/** A number that identifies, in groups. The gaps are drawn, not typed: what is copied has no spaces. */
export function Identifier({ value, kind }: Props) {
  const t = useTranslations('common.identifier');
  // An address reads as it stands; only numbers have their hidden digits counted.
  const hidden = kind === 'email' ? 0 : hiddenDigits(value);
  const groups = identifierGroups(value, kind);
  return (
    <span className={styles.identifier}>
      <span aria-hidden={hidden > 0 ? true : undefined}>
        {groups.map((group, index) => (
          <span key={index} className={`${styles.group} ${group.hidden ? styles.hidden : ''}`}>
            {group.text}
          </span>
        ))}
      </span>
      {hidden > 0 && (
        <span className="visually-hidden">
          {groups.map((group) => (group.hidden ? '' : ` ${group.text.replaceAll('•', '')}`)).join(' ')} {t('hidden', { count: hidden })}
        </span>
      )}
    </span>
  );
}
