import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import styles from './Report.module.css';

interface Props {
  /** The figure that is defined. */
  of: string;
  /** What is counted, how, and from where. */
  children: ReactNode;
}

/** The definition of a figure, one click away: the browser's own popover, so it costs no script and closes with Esc. On paper it stands beneath. */
export function DefinitionPopover({ of, children }: Props) {
  const t = useTranslations('reports');
  const id = useId();
  return (
    <>
      <button type="button" className={`${styles.define} no-print`} popoverTarget={id} aria-label={t('definitionOf', { figure: of })} title={t('definition')}>
        <InfoOutlined fontSize="inherit" aria-hidden="true" />
      </button>
      <div id={id} popover="auto" role="note" aria-label={t('definitionOf', { figure: of })} className={styles.definition}>
        <strong>{of}</strong>
        <div>{children}</div>
      </div>
    </>
  );
}
