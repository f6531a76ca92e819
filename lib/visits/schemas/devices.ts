import * as z from 'zod';
import { DEVICE_KINDS, PRIORITIES, TILES, type TileId } from '../model';
import { PAIRING_ALPHABET, PAIRING_LENGTH } from '../rules/pairing-code';
import { deskNumber } from './queue';

/** A device to be paired. A poll tablet belongs to a desk, the others to none. */
export const InviteDevice = z
  .object({ kind: z.enum(DEVICE_KINDS), label: z.string().trim().min(1).max(60), desk: deskNumber.nullable().default(null) })
  .superRefine(({ kind, desk }, context) => {
    if (kind === 'poll' && desk === null) context.addIssue({ code: 'custom', path: ['desk'], message: 'required' });
    if (kind !== 'poll' && desk !== null) context.addIssue({ code: 'custom', path: ['desk'], message: 'only_for_poll' });
  });

export const RevokeDevice = z.object({ id: z.uuid() });
export const ListDevices = z.object({});

/** The code as typed at the device: capitals, dashes and spaces do not matter. */
export const PairDevice = z.object({
  code: z.string().max(40).transform((typed, context) => {
    const code = typed.toUpperCase().replace(/[\s-]/g, '');
    if (code.length === PAIRING_LENGTH && [...code].every((sign) => PAIRING_ALPHABET.includes(sign))) return code;
    context.addIssue({ code: 'custom', message: 'invalid_format' });
    return z.NEVER;
  }),
});

const TILE_IDS = TILES.map(({ id }) => id) as [TileId, ...TileId[]];

/** A number from the kiosk; `scan` names the card scanned before, if one was. */
export const KioskIssue = z.object({ tile: z.enum(TILE_IDS), priority: z.enum(PRIORITIES), scan: z.uuid().nullable().default(null) });
export type KioskIssueInput = z.infer<typeof KioskIssue>;

/** What the scanner typed, and a name for this scan, by which the number is asked for afterwards. */
export const KioskScan = z.object({ number: z.string().max(40), scan: z.uuid() });
export type KioskScanInput = z.infer<typeof KioskScan>;

/** What the display shows already: it is answered when something else is to be shown, or after a while. */
export const DisplayState = z.object({ seen: z.string().max(80).nullable().default(null) });

/** What the poll tablet shows already: the question or none, and about which visit it asks. A tablet that says nothing of the visit is told of the question alone. */
export const PollState = z.object({ seen: z.boolean().nullable().default(null), visit: z.uuid().nullable().optional() });

/** The tap: 1 (very dissatisfied) to 5 (very satisfied), and the visit about which the tablet asked; without one, the newest of the desk. */
export const PollTap = z.object({ rating: z.int('not_in_list').min(1, 'not_in_list').max(5, 'not_in_list'), visit: z.uuid().nullable().default(null) });
export type PollTapInput = z.infer<typeof PollTap>;
