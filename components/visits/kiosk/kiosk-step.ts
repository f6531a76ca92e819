import type { Priority, TileId } from '@/lib/visits/model';
import type { KioskTicket } from '@/lib/visits/commands/serve-kiosk';

/** What came of a scanned card; `failed`: the line was down, so nothing is known of it. */
export type ScanOutcome = 'known' | 'unknown' | 'failed';

/** The card that was scanned for this visitor: its name towards the server and what the server said. */
export interface Scan {
  id: string;
  state: 'checking' | ScanOutcome;
}

/** Where a visitor is: choosing a service, then who goes first, then the number. */
export type KioskStep =
  | { at: 'tiles' }
  | { at: 'priority'; tile: TileId }
  | { at: 'sending'; tile: TileId; priority: Priority; lineDown: boolean }
  | { at: 'refused' }
  | { at: 'ticket'; ticket: KioskTicket; priority: Priority };

export interface KioskState {
  step: KioskStep;
  scan: Scan | null;
}

export type KioskEvent =
  | { type: 'tile'; tile: TileId }
  | { type: 'priority'; priority: Priority }
  | { type: 'line_down' }
  | { type: 'given'; ticket: KioskTicket }
  | { type: 'refused' }
  | { type: 'scanning'; id: string }
  | { type: 'scanned'; id: string; outcome: ScanOutcome }
  | { type: 'reset' };

export const START: KioskState = { step: { at: 'tiles' }, scan: null };

/** What an event makes of the kiosk. Events that do not belong to the step (a late answer, a second touch) change nothing. */
export function afterEvent(state: KioskState, event: KioskEvent): KioskState {
  const { step, scan } = state;
  switch (event.type) {
    case 'tile':
      return step.at === 'tiles' ? { ...state, step: { at: 'priority', tile: event.tile } } : state;
    case 'priority':
      return step.at === 'priority' ? { ...state, step: { at: 'sending', tile: step.tile, priority: event.priority, lineDown: false } } : state;
    case 'line_down':
      return step.at === 'sending' ? { ...state, step: { ...step, lineDown: true } } : state;
    case 'given':
      return step.at === 'sending' ? { scan: null, step: { at: 'ticket', ticket: event.ticket, priority: step.priority } } : state;
    case 'refused':
      return step.at === 'sending' ? { scan: null, step: { at: 'refused' } } : state;
    case 'scanning':
      // A card during the number itself is the next visitor's: the screen starts over for them.
      if (step.at === 'sending') return state;
      return { step: step.at === 'priority' ? step : { at: 'tiles' }, scan: { id: event.id, state: 'checking' } };
    case 'scanned':
      return scan?.id === event.id ? { ...state, scan: { id: event.id, state: event.outcome } } : state;
    case 'reset':
      return START;
  }
}
