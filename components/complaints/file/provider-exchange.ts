import type { ComplaintEventLine } from '@/lib/complaints/queries/case-view';

/** One question to a provider and what it answered. */
export interface ProviderExchange {
  id: string;
  /** Code of the provider; null where it is not known. */
  facility: string | null;
  askedAt: string;
  askedBy: string;
  question: string;
  answer: { at: string; by: string; text: string } | null;
}

/**
 * Questions and answers of the providers in the order of the history. An answer belongs to the latest question that has none. Which provider was
 * asked follows from the facility of now, back over the changes of it.
 */
export function providerExchanges(events: readonly ComplaintEventLine[], facilityNow: string | null): ProviderExchange[] {
  const asked = facilitiesAsked(events, facilityNow);
  const exchanges: ProviderExchange[] = [];
  for (const { id, at, actorName, action, note } of events) {
    if (action === 'forward_provider') exchanges.push({ id, facility: asked.get(id) ?? null, askedAt: at, askedBy: actorName, question: note, answer: null });
    if (action !== 'answer_provider') continue;
    const open = exchanges.findLast(({ answer }) => answer === null);
    if (open) open.answer = { at, by: actorName, text: note };
  }
  return exchanges;
}

function facilitiesAsked(events: readonly ComplaintEventLine[], facilityNow: string | null): Map<string, string | null> {
  const asked = new Map<string, string | null>();
  let facility = facilityNow;
  for (const { id, action, changes } of events.toReversed()) {
    if (action === 'forward_provider') asked.set(id, changes.facility ? changes.facility.after : facility);
    if (changes.facility) facility = changes.facility.before;
  }
  return asked;
}
