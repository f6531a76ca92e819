import type { Timing } from './timing';

/** One line of the table: the use case, its floor and what was promised. */
export interface Figure {
  name: string;
  promise: string;
  useCase: Timing;
  bare: Timing;
}

/** The figures as a Markdown table: milliseconds, and the ratio of the medians, which a noisy machine leaves alone. */
export function table(figures: readonly Figure[]): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 1);
  const lines = figures.map(({ name, promise, useCase, bare }) =>
    `| ${name} | ${promise} | ${number(useCase.p50)} | ${number(useCase.p99)} | ${number(bare.p50)} | ${number(useCase.p50 / bare.p50)} |`,
  );
  return ['| what | promised | p50 ms | p99 ms | bare SQL p50 ms | ratio |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
