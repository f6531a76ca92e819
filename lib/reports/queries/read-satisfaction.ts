import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReadSatisfaction, type ReadSatisfactionInput } from '../schemas/satisfaction';
import { loadSatisfactionReport, type SatisfactionReport } from './satisfaction-report';

/** "Are members satisfied?": counts of answers, nobody's data; null for a scope that is not the person's. */
export const readSatisfaction = defineQuery<ReadSatisfactionInput, SatisfactionReport>({
  name: 'reports.satisfaction',
  permission: 'report:read',
  scope: 'branches',
  input: ReadSatisfaction,
  audit: nothingPersonal,
  run: loadSatisfactionReport,
});
