import type { Ref } from 'react';
import type { KioskTicket } from '@/lib/visits/commands/serve-kiosk';
import { aheadWords, type KioskWords } from './words';
import styles from './Kiosk.module.css';

/** The number, as large as the screen allows. */
export function TicketStep({ ref, ticket, words }: { ref: Ref<HTMLHeadingElement>; ticket: KioskTicket; words: KioskWords }) {
  return (
    <div className={styles.given} role="status">
      <h1 ref={ref} tabIndex={-1} className={styles.givenTitle}>
        {words.yourNumber}
      </h1>
      <p className={styles.number}>{ticket.label}</p>
      <p className={styles.givenService}>{words.tiles[ticket.tile]}</p>
      <p className={styles.givenWords}>
        {aheadWords(words, ticket.ahead)} {words.waitForCall}
      </p>
    </div>
  );
}
