import type { RequestForm } from '@/lib/requests/queries/open-request-form';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import type { Finding } from '@/lib/requests/rules/findings';
import { emptyForm, wishOf } from './form-values';

/** What stands in the way whatever is filled in: another open request, a closed record, a record that is no mother's. */
const UNMENDABLE: readonly Finding['code'][] = ['I10', 'I12', 'I13'];

/** The findings that no entry of the form could mend; none where the form can be filled in. */
export function blockedBy(facts: RequestForm): Finding[] {
  const { findings } = decideRequest(wishOf(facts.kind, emptyForm(facts), facts.today), facts.facts, facts.today);
  return findings.filter(({ code, outcome }) => outcome === 'refused' && UNMENDABLE.includes(code));
}
