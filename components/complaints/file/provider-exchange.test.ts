import { describe, expect, it } from 'vitest';
import type { ComplaintEventLine } from '@/lib/complaints/queries/case-view';
import { providerExchanges } from './provider-exchange';

const line = (id: string, action: string, note: string, changes: ComplaintEventLine['changes'] = {}): ComplaintEventLine => ({
  id, cycle: 1, at: `2026-11-2${id}T03:00:00.000Z`, actorName: 'Sari', action, fromStatus: null, toStatus: 'in_progress', note, changes,
});

describe('questions to providers', () => {
  it('each have their answer, and the last one may still wait', () => {
    const found = providerExchanges(
      [
        line('0', 'receive', ''),
        line('1', 'forward_provider', 'Mohon tanggapan.', { facility: { before: null, after: '0801R001' } }),
        line('2', 'answer_provider', 'Sudah dilayani.'),
        line('3', 'forward_provider', 'Mohon bukti.', { facility: { before: '0801R001', after: '0801R002' } }),
      ],
      '0801R002',
    );
    expect(found).toEqual([
      { id: '1', facility: '0801R001', askedAt: '2026-11-21T03:00:00.000Z', askedBy: 'Sari', question: 'Mohon tanggapan.', answer: { at: '2026-11-22T03:00:00.000Z', by: 'Sari', text: 'Sudah dilayani.' } },
      { id: '3', facility: '0801R002', askedAt: '2026-11-23T03:00:00.000Z', askedBy: 'Sari', question: 'Mohon bukti.', answer: null },
    ]);
  });

  it('name the facility of their time where the question itself changed none', () => {
    const found = providerExchanges(
      [line('1', 'forward_provider', 'Pertama.'), line('2', 'answer_provider', 'Dijawab.'), line('3', 'forward_provider', 'Kedua.', { facility: { before: 'A', after: 'B' } }), line('4', 'forward_provider', 'Ketiga.')],
      'B',
    );
    expect(found.map(({ facility }) => facility)).toEqual(['A', 'B', 'B']);
  });

  it('are none where nobody was asked, also when an answer stands alone', () => {
    expect(providerExchanges([line('0', 'receive', ''), line('1', 'answer_provider', 'Dijawab.')], null)).toEqual([]);
  });
});
