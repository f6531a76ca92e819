import type pg from 'pg';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { type TableWriter, tableWriter } from './database';
import { dateOf } from './days';
import { type IdKind, seedId } from './ids';
import type { SeedMember } from './model';

const MEMBER = {
  id: 'uuid', nik: 'text', family_card: 'text', card_number: 'text', name: 'text', name_key: 'text', sex: 'text', birth_date: 'date',
  relation: 'smallint', segment: 'text', class: 'smallint', status: 'text', status_reason: 'text', status_since: 'date',
  local_government_id: 'text', payer_name: 'text', paid_until: 'date', branch_id: 'text', regency_code: 'text', district: 'text',
  address: 'text', phone: 'text', email: 'text', app_linked_at: 'timestamptz', created_at: 'timestamptz',
} as const;
const WORD = { branch_id: 'text', word: 'text', name_key: 'text', member_id: 'uuid' } as const;
export const PERIOD = {
  id: 'uuid', member_id: 'uuid', facility_code: 'text', valid_from: 'date', valid_to: 'date', previous_to: 'date', chosen_by: 'text',
  transfer_id: 'uuid',
} as const;

const BATCH = 5_000;

/** Writes members with the words of their names and their facility periods, some thousands at a time. */
export interface MemberWriter {
  add(member: SeedMember): void;
  /**
   * Writes what has gathered when it is worth a statement. Waits for the batch before, not for this one: the next members are drawn while
   * the database works.
   */
  flush(): Promise<void>;
  /** Writes the rest and waits for everything. */
  finish(): Promise<void>;
}

export function memberWriter(client: pg.ClientBase, periodIds: Extract<IdKind, 'period' | 'casePeriod'>): MemberWriter {
  const members = tableWriter(client, 'member', MEMBER);
  const words = tableWriter(client, 'member_word', WORD);
  const periods = tableWriter(client, 'member_facility', PERIOD);
  let periodCount = 0;
  let written: Promise<void> = Promise.resolve();
  return {
    add(member) {
      const key = nameKey(member.name);
      members.add(memberRow(member, key));
      for (const word of new Set(nameWords(key))) words.add({ branch_id: member.branchId, word, name_key: key, member_id: member.id });
      periodCount = addPeriods(periods, member, periodIds, periodCount);
    },
    // Members first: the other tables point at them.
    async flush() {
      if (members.size() < BATCH) return;
      await written;
      written = write();
      // A failure is met by whoever waits next.
      written.catch(() => undefined);
    },
    async finish() {
      await written;
      await write();
    },
  };

  async function write(): Promise<void> {
    await members.flush();
    await words.flush();
    await periods.flush();
  }
}

function addPeriods(periods: TableWriter<typeof PERIOD>, member: SeedMember, kind: IdKind, counted: number): number {
  let count = counted;
  for (const { facilityCode, from, to, chosenBy } of member.periods) {
    const first = from === member.periods[0]?.from;
    periods.add({
      id: seedId(kind, count++), member_id: member.id, facility_code: facilityCode, valid_from: dateOf(from), valid_to: to === null ? null : dateOf(to),
      previous_to: first ? null : dateOf(from), chosen_by: chosenBy, transfer_id: null,
    });
  }
  return count;
}

function memberRow(member: SeedMember, key: string) {
  return {
    id: member.id, nik: member.nik, family_card: member.familyCard, card_number: member.cardNumber, name: member.name, name_key: key,
    sex: member.sex, birth_date: dateOf(member.birth), relation: member.relation, segment: member.segment, class: member.class,
    status: member.status, status_reason: member.reason, status_since: dateOf(member.statusSince), local_government_id: member.governmentId,
    payer_name: member.payerName, paid_until: member.paidUntil === null ? null : dateOf(member.paidUntil), branch_id: member.branchId,
    regency_code: member.regencyCode, district: member.district, address: member.address, phone: member.phone, email: member.email,
    app_linked_at: member.appLinkedAt, created_at: member.createdAt,
  };
}
