'use client';

import useSWR, { type SWRConfiguration } from 'swr';
import type { CommandResult } from './command-result';
import { settle } from './post';
import { withProof } from './proof';

/** Why rows could not be had. */
export type RowsProblem = Exclude<CommandResult<unknown>, { kind: 'done' }>;

class NoRows extends Error {
  constructor(readonly problem: RowsProblem) {
    super(problem.kind);
  }
}

export interface RowsState<Rows> {
  /** The latest rows; those of the input before while the new ones are on their way. */
  rows: Rows | undefined;
  problem: RowsProblem | null;
  /** Nothing to show yet. */
  loading: boolean;
  /** Something is shown and something newer is on its way. */
  refreshing: boolean;
  refresh: () => void;
}

/**
 * The one way to fetch: asks a query by POST, for what is asked may be personal and must not stand in an address.
 * `useRows<Candidate[]>('facilities/candidates', { memberId, text })`; `null` as input asks nothing.
 */
export function useRows<Rows>(query: string, input: object | null, options: SWRConfiguration = {}): RowsState<Rows> {
  const { data, error, isLoading, isValidating, mutate } = useSWR<Rows, NoRows, readonly [string, object] | null>(
    input === null ? null : [query, input],
    ([path, asked]) => fetchRows<Rows>(path, asked),
    { keepPreviousData: true, revalidateOnFocus: false, shouldRetryOnError: false, ...options },
  );
  return {
    rows: data,
    problem: error?.problem ?? null,
    loading: isLoading && data === undefined,
    refreshing: isValidating && data !== undefined,
    refresh: () => void mutate(),
  };
}

/** Asks a query once, outside of a render (the grid's pages). Throws an error that `rowsProblem` reads. */
export async function fetchRows<Rows>(query: string, input: object, signal?: AbortSignal): Promise<Rows> {
  const result = await askRows<Rows>(query, input, signal);
  if (result.kind === 'done') return result.value;
  throw new NoRows(result);
}

/** Asks a query once and gives every ending as a value; an aborted one counts as unreachable and says so to nobody. */
export async function askRows<Rows>(query: string, input: object, signal?: AbortSignal): Promise<CommandResult<Rows>> {
  const request = withProof(() =>
    fetch(`/api/${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      cache: 'no-store',
      redirect: 'error',
      ...(signal && { signal }),
    }),
  );
  const aborted = await request.then(
    () => false,
    () => signal?.aborted ?? false,
  );
  return aborted ? { kind: 'unreachable' } : settle<Rows>(request);
}

/** The problem that a failed `fetchRows` carries; a fault for anything else. */
export function rowsProblem(error: unknown): RowsProblem {
  return error instanceof NoRows ? error.problem : { kind: 'fault', eventId: null };
}
