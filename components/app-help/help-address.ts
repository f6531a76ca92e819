import { HELP_PROBLEMS, HELP_STEPS, type HelpProblem, type HelpStep } from '@/lib/app-help/model';

/** What the address says of a help: it names nobody, and a reload loses no tick. */
export interface HelpAddress {
  problem: HelpProblem | null;
  /** Steps that are done, also those that only another guide asks for. */
  done: readonly HelpStep[];
}

/** Reads an address. What it does not know, it leaves out. */
export function readHelpAddress(params: { get: (name: string) => string | null }): HelpAddress {
  const done = (params.get('done') ?? '').split(',');
  return { problem: HELP_PROBLEMS.find((problem) => problem === params.get('problem')) ?? null, done: HELP_STEPS.filter((step) => done.includes(step)) };
}

/** Writes an address; what is empty is left out. */
export function writeHelpAddress(memberId: string, { problem, done }: HelpAddress): string {
  const params = [...(problem === null ? [] : [`problem=${problem}`]), ...(done.length === 0 ? [] : [`done=${done.join(',')}`])].join('&');
  return `/members/${memberId}/app-help${params === '' ? '' : `?${params}`}`;
}
