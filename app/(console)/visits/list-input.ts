import { readAddress, questionOf, type VisitQuestion } from '@/components/visits/list/visit-address';

export type ListSearch = Record<string, string | string[] | undefined>;

/** The question that an address asks. */
export function listInput(search: ListSearch): VisitQuestion {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  return questionOf(readAddress('/visits', { get: first }));
}
