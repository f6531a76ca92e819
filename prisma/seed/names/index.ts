import type { BranchId } from '../offices';
import { weighted } from '../random';
import { balinese } from './balinese';
import { bugis, chinese, madurese, papuan } from './eastern';
import { javanese } from './javanese';
import { batak, lampung, sundanese } from './sumatran';

/** Who lives where: draws the tradition of a family of a branch. Shares are invented. */
export const cultureOf = {
  bdl: weighted([[javanese, 0.52], [lampung, 0.24], [sundanese, 0.14], [batak, 0.08], [chinese, 0.02]]),
  dps: weighted([[balinese, 0.78], [javanese, 0.19], [chinese, 0.03]]),
  sby: weighted([[javanese, 0.72], [madurese, 0.2], [chinese, 0.06], [batak, 0.02]]),
  jyp: weighted([[papuan, 0.55], [bugis, 0.2], [javanese, 0.2], [batak, 0.05]]),
} satisfies Record<BranchId, unknown>;

export { type Culture, type NamedPerson, generationOf } from './model';
