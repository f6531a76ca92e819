/** A figure that somebody else published: shown beside own figures, never computed with. */
export interface QuotedFigure {
  id: 'surabaya_before' | 'surabaya_after';
  visitorsADay: number;
  year: number;
  /** The source says "around". */
  rounded: boolean;
  source: string;
}

/** Visitors of the branch office in Surabaya before and after Mobile JKN. Source: ILO brief of 2022 on Mobile JKN. */
export const QUOTED_BASELINE: readonly QuotedFigure[] = [
  { id: 'surabaya_before', visitorsADay: 800, year: 2017, rounded: false, source: 'ILO, 2022' },
  { id: 'surabaya_after', visitorsADay: 500, year: 2018, rounded: true, source: 'ILO, 2022' },
];
