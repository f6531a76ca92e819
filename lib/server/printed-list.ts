import { ROWS_WITHOUT_PROOF } from './use-case';

/** So many rows of a list go on paper at once: some ten pages. Who needs more takes the file. Invented bound. */
export const MOST_PRINTED = 500;

/** A list for paper: its first rows in the list's order, and how many the filter finds. */
export interface PrintedList<Row> {
  rows: Row[];
  total: number;
  /** More than `total` are not counted. */
  more: boolean;
}

/** People's rows that leave on paper want the same proof as those that leave in a file. */
export const provedForPaper = (_: unknown, { rows }: Pick<PrintedList<unknown>, 'rows'>): boolean => rows.length > ROWS_WITHOUT_PROOF;
