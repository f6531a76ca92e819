/** Services at the counter. Source: DOMAIN "Visits". `information` is a visit that asked for nothing else. */
export const SERVICES = [
  'registration', 'family_member', 'newborn', 'segment_change', 'identity_correction', 'contact_update', 'wage_change', 'facility_change', 'death_report',
  'duplicate_fix', 'reactivation', 'class_change', 'card', 'contribution_info', 'autodebit', 'rehab', 'complaint', 'app_help', 'phk_report', 'information',
] as const;
export type Service = (typeof SERVICES)[number];

/** The tiles of the kiosk: what a visitor chooses, the letter of the ticket, and the service under which it waits. */
export const TILES = [
  { id: 'facility', letter: 'A', service: 'facility_change' },
  { id: 'registration', letter: 'B', service: 'registration' },
  { id: 'data', letter: 'C', service: 'identity_correction' },
  { id: 'contribution', letter: 'D', service: 'contribution_info' },
  { id: 'complaint', letter: 'E', service: 'complaint' },
  { id: 'app', letter: 'F', service: 'app_help' },
] as const satisfies ReadonlyArray<{ id: string; letter: string; service: Service }>;
export type TileId = (typeof TILES)[number]['id'];

/** Who goes first. Source: issue "Visits and the numbers"; UU 25/2009 pasal 29 (services for the vulnerable). */
export const PRIORITIES = ['none', 'elderly', 'pregnant', 'disabled'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const TICKET_STATUSES = ['waiting', 'called', 'serving', 'done', 'no_show', 'cancelled'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** What can be done with a ticket; `take_back`: a no-show who comes after all goes back into the line. */
export type TicketAction = 'call' | 'call_again' | 'no_show' | 'move' | 'serve' | 'close' | 'cancel' | 'take_back';

/** The one table of the queue: status -> action -> next status. */
export const TICKET_TRANSITIONS = {
  waiting: { call: 'called', move: 'waiting', cancel: 'cancelled' },
  called: { call_again: 'called', no_show: 'no_show', move: 'waiting', serve: 'serving' },
  serving: { move: 'waiting', close: 'done' },
  done: {},
  no_show: { take_back: 'waiting' },
  cancelled: {},
} as const satisfies Record<TicketStatus, Partial<Record<TicketAction, TicketStatus>>>;

/** Where a ticket goes by an action; null when that cannot be done in this status. */
export function ticketAfter(status: TicketStatus, action: TicketAction): TicketStatus | null {
  return (TICKET_TRANSITIONS[status] as Partial<Record<TicketAction, TicketStatus>>)[action] ?? null;
}

/** What is printed and shown: `B-017`. */
export function ticketLabel({ letter, number }: { letter: string; number: number }): string {
  return `${letter}-${String(number).padStart(3, '0')}`;
}

/** What kept the member from the app. Source: DOMAIN "Visits" (known obstacles). */
export const OBSTACLES = ['no_phone', 'no_email', 'password', 'login_error', 'signal', 'did_not_know', 'prefers_office'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export const PAUSE_REASONS = ['break', 'prayer', 'meeting', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const DEVICE_KINDS = ['kiosk', 'display', 'poll'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What the console made that a service is attached by. */
export const MADE = ['record', 'transfer', 'complaint', 'service_request', 'print', 'app_help'] as const;
export type Made = (typeof MADE)[number];
