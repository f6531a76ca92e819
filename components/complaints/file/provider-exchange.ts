import type { ComplaintEventLine } from '@/lib/complaints/queries/case-view';

/** One question to a provider and what it answered. */
export interface ProviderExchange {
  id: string;
  /** The provider as the history names it; null where the line names none. */
  facility: string | null;
  askedAt: string;
  askedBy: string;
  question: string;
  answer: { at: string; by: string; text: string } | null;
}

/** Questions and answers of the providers in the order of the history. An answer belongs to the latest question that has none. */
export function providerExchanges(events: readonly ComplaintEventLine[]): ProviderExchange[] {
  const exchanges: ProviderExchange[] = [];
  for (const { id, at, actorName, action, note, changes } of events) {
    if (action === 'forward_provider') exchanges.push({ id, facility: changes.facility?.after ?? null, askedAt: at, askedBy: actorName, question: note, answer: null });
    if (action !== 'answer_provider') continue;
    const asked = exchanges.findLast(({ answer }) => answer === null);
    if (asked) asked.answer = { at, by: actorName, text: note };
  }
  return exchanges;
}
