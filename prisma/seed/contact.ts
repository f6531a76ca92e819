import type { Segment } from '@/lib/members/model';
import type { Membership } from './membership';
import { type Day, instantOf } from './days';
import type { Random } from './random';

/**
 * Share of grown members with a linked app account. Invented, but for the order: of 17,768 app users in Bandar Lampung in 2018, 21 were
 * PBI_APBD (DOMAIN).
 */
const APP_SHARE: Record<Segment, number> = { PBI_JK: 0.06, PBI_APBD: 0.002, PPU_PN: 0.55, PPU_BU: 0.48, PBPU: 0.42, BP: 0.24 };
/** 15 November 2017. */
const APP_LAUNCHED: Day = 17_485;
const ADULT = 17 * 365.25;

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly appLinkedAt: string | null;
}

/** How a member is reached. `householdPhone` is what children and many spouses give. */
export function drawContact(
  random: Random,
  person: { readonly birth: Day; readonly name: string; readonly joined: Day },
  { segment, reason }: Membership,
  householdPhone: string | null,
  place: { readonly today: Day; readonly utcOffset: number; readonly newPhone: () => string },
): Contact {
  const age = place.today - person.birth;
  const canLink = age >= ADULT && reason !== 'deceased' && reason !== 'duplicate';
  const linked = canLink && random.chance(APP_SHARE[segment]);
  const phone = age >= ADULT && (linked || random.chance(0.6)) ? place.newPhone() : random.chance(0.7) ? householdPhone : null;
  const email = linked || (canLink && random.chance(0.07)) ? emailOf(random, person.name) : null;
  if (!linked) return { phone, email, appLinkedAt: null };
  const earliest = Math.max(APP_LAUNCHED, person.joined, Math.ceil(person.birth + ADULT));
  const day = random.int(Math.min(earliest, place.today - 1), place.today - 1);
  return { phone, email, appLinkedAt: instantOf(day, random.int(360, 1_320), place.utcOffset) };
}

/** Under `example`, a domain that can never receive mail (RFC 2606). */
function emailOf(random: Random, name: string): string {
  const words = name.toLowerCase().replace(/[^a-z ]/g, '').split(' ').filter((word) => word.length > 1);
  return `${words.slice(-2).join('.')}${random.int(1, 999)}@surel.example`;
}
