import { Prisma } from '@/lib/generated/prisma/client';
import type { SearchIntent } from '@/lib/members/rules/search-intent';
import type { Tx } from '@/lib/server/db';
import { QueryRefused } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { afterPrefix } from '@/lib/values/person-name';

/** Why a row matched. */
export type MatchKind =
  | 'nik'
  | 'family_card'
  | 'card'
  | 'phone'
  | 'virtual_account'
  | 'name'
  | 'name_and_birth_date'
  | 'similar_name_and_birth_date'
  | 'similar_name'
  | 'birth_date'
  | 'recent';

export interface Hits {
  /** SQL of rows (member_id, match, place), at most LIMIT + 1; null when there is nothing to look for. */
  hits: Prisma.Sql | null;
  within: 'branch' | 'nation';
}

/** Rows shown at most; one more is fetched to know whether there are more. */
export const LIMIT = 20;
/** pg_trgm similarity from which a name counts as misspelt rather than different. */
const SIMILAR = 0.3;
const DEEP_TIMEOUT_MS = 1_000;

/** The SQL that finds what the text means. Plans: a B-tree lookup or range for everything but `deep`, which uses the trigram index. */
export async function findHits(tx: Tx, intent: SearchIntent, branchId: string | null, deep: boolean): Promise<Hits> {
  const nation = (hits: Prisma.Sql): Hits => ({ hits, within: 'nation' });
  switch (intent.kind) {
    case 'nik_or_kk':
      return nation(Prisma.sql`${exact('nik', Prisma.sql`nik`, intent.digits)} UNION ALL ${exact('family_card', Prisma.sql`family_card`, intent.digits)}`);
    case 'card':
      return nation(exact('card', Prisma.sql`card_number`, intent.cardNumber));
    case 'virtual_account':
      return nation(exact('virtual_account', Prisma.sql`card_number`, intent.likelyCardNumber));
    case 'phone':
      return nation(exact('phone', Prisma.sql`phone`, intent.phone));
    case 'card_or_phone':
      return nation(Prisma.sql`${exact('card', Prisma.sql`card_number`, intent.cardNumber)} UNION ALL ${exact('phone', Prisma.sql`phone`, intent.phone)}`);
    case 'name_and_birth_date':
      return nation(byNameAndBirthDate(intent.key, intent.words, intent.birthDate));
    case 'birth_date_only':
      return { hits: branchId === null ? null : byBirthDate(branchId, intent.birthDate), within: 'branch' };
    case 'name':
      if (branchId === null) return { hits: null, within: 'branch' };
      if (!deep) return { hits: byWords(branchId, intent.words), within: 'branch' };
      return { hits: await similarNames(tx, branchId, intent.key), within: 'branch' };
    default:
      return { hits: null, within: 'branch' };
  }
}

function exact(match: MatchKind, column: Prisma.Sql, value: string): Prisma.Sql {
  return Prisma.sql`(SELECT id AS member_id, ${match}::text AS match, row_number() OVER (ORDER BY relation, birth_date, id) AS place
    FROM member WHERE ${column} = ${value} ORDER BY relation, birth_date, id LIMIT ${LIMIT + 11})`;
}

/**
 * The longest word leads, through a range of the word index; the others are looked for in the name that the index row carries. Names that
 * begin as typed come first, then those that begin with the first typed word: that is who people mean. Each part stops at its own end of the page.
 */
function byWords(branchId: string, words: readonly string[]): Prisma.Sql {
  const [first = ''] = words;
  const beginning = (text: string) => Prisma.sql`w.name_key >= ${text} AND w.name_key < ${afterPrefix(text)}`;
  const begins = beginning(first);
  const asTyped = beginning(words.join(' '));
  const parts =
    words.length < 2
      ? [wordRange(branchId, words, begins, 1_000)]
      : [wordRange(branchId, words, asTyped, 0), wordRange(branchId, words, Prisma.sql`${begins} AND NOT (${asTyped})`, 1_000)];
  return Prisma.sql`(SELECT member_id, 'name'::text AS match, min(place) AS place FROM (
      ${Prisma.join([...parts, wordRange(branchId, words, Prisma.sql`NOT (${begins})`, 2_000)], ' UNION ALL ')}) h
    GROUP BY member_id ORDER BY place LIMIT ${LIMIT + 1})`;
}

/** One part of a name search. Twice the page, because a name of which two words begin alike stands twice in the index. */
function wordRange(branchId: string, words: readonly string[], condition: Prisma.Sql, from: number): Prisma.Sql {
  const [lead = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  const rest = others.map((word) => Prisma.sql`AND position(${` ${word}`} in ' ' || w.name_key) > 0`);
  return Prisma.sql`(SELECT w.member_id, ${from}::bigint + row_number() OVER (ORDER BY w.word, w.name_key, w.member_id) AS place FROM member_word w
    WHERE w.branch_id = ${branchId} AND w.word >= ${lead} AND w.word < ${afterPrefix(lead)} AND ${condition} ${rest.length > 0 ? Prisma.join(rest, ' ') : Prisma.empty}
    ORDER BY w.word, w.name_key, w.member_id LIMIT ${LIMIT * 2 + 2})`;
}

function byNameAndBirthDate(key: string, words: readonly string[], birthDate: CalendarDate): Prisma.Sql {
  const all = Prisma.join(words.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || m.name_key) > 0`), ' AND ');
  return Prisma.sql`(SELECT h.id AS member_id, CASE WHEN h.fits THEN 'name_and_birth_date' ELSE 'similar_name_and_birth_date' END AS match,
      row_number() OVER (ORDER BY h.fits DESC, h.similar DESC, h.name_key, h.id) AS place
    FROM (SELECT m.id, m.name_key, (${all}) AS fits, similarity(m.name_key, ${key}) AS similar FROM member m WHERE m.birth_date = ${birthDate}::date) h
    WHERE h.fits OR h.similar >= ${SIMILAR} ORDER BY h.fits DESC, h.similar DESC, h.name_key, h.id LIMIT ${LIMIT + 1})`;
}

function byBirthDate(branchId: string, birthDate: CalendarDate): Prisma.Sql {
  return Prisma.sql`(SELECT id AS member_id, 'birth_date'::text AS match, row_number() OVER (ORDER BY name_key, id) AS place
    FROM member WHERE birth_date = ${birthDate}::date AND branch_id = ${branchId} ORDER BY name_key, id LIMIT ${LIMIT + 1})`;
}

/** Misspelt names within the branch, by trigrams and bounded in time: a name that half the branch bears is refused, not waited for. */
async function similarNames(tx: Tx, branchId: string, key: string): Promise<Prisma.Sql> {
  await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(SIMILAR)}, true), set_config('statement_timeout', ${String(DEEP_TIMEOUT_MS)}, true)`;
  try {
    const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM member WHERE branch_id = ${branchId} AND name_key % ${key}
      ORDER BY similarity(name_key, ${key}) DESC, name_key, id LIMIT ${LIMIT + 1}`;
    await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
    return Prisma.sql`(SELECT id AS member_id, 'similar_name'::text AS match, place FROM unnest(${found.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS h (id, place))`;
  } catch (error) {
    if (/57014|statement timeout/.test(String(error))) throw new QueryRefused(['search_too_broad']);
    throw error;
  }
}
