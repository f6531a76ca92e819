import { describe, expect, test } from 'vitest';
import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import { transferWords, type QueueFilter } from './transfer-words';

type Language = Parameters<typeof transferWords>[1];
type Scope = TransferReport['question']['scope'];

const range = { from: '2026-11-01', to: '2026-11-20' };
/** Where a number of a report leads. */
function hrefOf(scope: Scope, filter: QueueFilter, { count = 3, mayOpenRows = true } = {}): string | null | undefined {
  const report = { question: { range, scope }, mayOpenRows } as unknown as TransferReport;
  const said = (text: unknown) => String(text);
  const language = { t: said, visits: said, segments: said, rules: said, words: { scope: said, range: said, count: said } } as unknown as Language;
  return transferWords(report, language).queue(count, 'what', filter).href;
}

describe('a number leads to the requests that it counts', () => {
  test.each<[string, Scope, QueueFilter, string]>([
    ['of the nation to all offices', { id: 'nation', kind: 'nation', name: '' }, {}, '/transfers?view=all&from=2026-11-01&to=2026-11-20'],
    ['of one region to its offices alone', { id: 'region:wilayah3', kind: 'region', name: 'III' }, { code: 'T12' }, '/transfers?view=all&region=wilayah3&from=2026-11-01&to=2026-11-20&code=T12'],
    ['of a branch in a region to that branch', { id: 'region:wilayah3', kind: 'region', name: 'III' }, { branch: 'bdl' }, '/transfers?view=all&region=wilayah3&from=2026-11-01&to=2026-11-20&branch=bdl'],
    ['of a branch to the branch', { id: 'bdl', kind: 'branch', name: 'BDL' }, { undecided: true }, '/transfers?view=all&branch=bdl&from=2026-11-01&to=2026-11-20&undecided=1'],
  ])('%s', (_, scope, filter, href) => {
    expect(hrefOf(scope, filter)).toBe(href);
  });

  test('but nowhere when it counts nothing, or when its reader opens no transfers', () => {
    const nation: Scope = { id: 'nation', kind: 'nation', name: '' };
    expect([hrefOf(nation, {}, { count: 0 }), hrefOf(nation, {}, { mayOpenRows: false })]).toEqual([null, null]);
  });
});
