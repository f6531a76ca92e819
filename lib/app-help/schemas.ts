import * as z from 'zod';
import { HELP_OBSTACLES, HELP_OUTCOMES, HELP_PROBLEMS, HELP_STEPS } from './model';

export const OpenHelp = z.object({ memberId: z.uuid() });

/** How a help ended. Whether its parts fit together, the rule says. */
export const RecordHelp = z.object({
  memberId: z.uuid(),
  problem: z.enum(HELP_PROBLEMS),
  stepsDone: z.array(z.enum(HELP_STEPS)).max(9).refine((steps) => new Set(steps).size === steps.length, 'twice'),
  outcome: z.enum(HELP_OUTCOMES),
  obstacle: z.enum(HELP_OBSTACLES).nullable().default(null),
});
export type RecordHelpInput = z.infer<typeof RecordHelp>;
