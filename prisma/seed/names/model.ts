import type { Sex } from '@/lib/members/model';
import type { Random } from '../random';

/** By year of birth: names go out of fashion. */
export type Generation = 'old' | 'middle' | 'young';

export function generationOf(birthYear: number): Generation {
  return birthYear < 1970 ? 'old' : birthYear < 2000 ? 'middle' : 'young';
}

export interface NamedPerson {
  readonly sex: Sex;
  readonly generation: Generation;
  /** First child, second ...: Balinese names count. From 1. */
  readonly birthOrder: number;
  /** Clan or caste of the family, from `family` below; null where families have none. */
  readonly family: string | null;
}

/** How people of one tradition are called. All names are in upper case, as identity cards print them. */
export interface Culture {
  /** Draws what the members of a family have in common: a clan name, a caste; null for nothing. */
  readonly family: (random: Random) => string | null;
  readonly name: (random: Random, person: NamedPerson) => string;
}

export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
