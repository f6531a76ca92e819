import { FORMAT_LOCALES, type Locale } from '@/lib/messages/locale';
import type { KioskTicket } from '@/lib/visits/commands/serve-kiosk';
import type { Priority } from '@/lib/visits/model';
import { aheadWords, type KioskWords } from './words';
import styles from './Receipt.module.css';

interface Props {
  ticket: KioskTicket;
  priority: Priority;
  words: KioskWords;
  branchName: string;
  timeZone: string;
  locale: Locale;
}

/** The number on a slip of 80 mm; on paper only. */
export function Receipt({ ticket, priority, words, branchName, timeZone, locale }: Props) {
  const moment = new Intl.DateTimeFormat(FORMAT_LOCALES[locale], { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (
    <section className={`print-only ${styles.slip}`} aria-label={words.yourNumber}>
      <p className={styles.office}>
        {words.office}
        <br />
        {branchName}
      </p>
      <p className={styles.number}>{ticket.label}</p>
      <p className={styles.service}>{words.tiles[ticket.tile]}</p>
      {priority !== 'none' && <p>{words.receipt.priority}</p>}
      <p>{aheadWords(words, ticket.ahead)}</p>
      <p className={styles.small}>
        {moment.format(new Date(ticket.issuedAt))}
        <br />
        {words.receipt.keep} {words.receipt.expires}
      </p>
    </section>
  );
}
