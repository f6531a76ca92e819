import { expect, test } from 'vitest';
import { readAddress as readComplaints } from '@/components/complaints/queue/queue-address';
import { readAddress as readRequests } from '@/components/requests/queue/queue-address';
import { readAddress as readTransfers } from '@/components/transfers/queue/queue-address';
import { decisionAddress } from './decision-links';

const at = (kind: Parameters<typeof decisionAddress>[0]['kind']) => {
  const url = new URL(decisionAddress({ kind, most: 'bdl' }), 'http://localhost');
  return [url.pathname, url.searchParams] as const;
};

test('the links open the queues with the filter that shows what was counted', () => {
  expect(readComplaints(...at('red_unassigned'), 'all')).toMatchObject({ view: 'unassigned', level: 'red', status: null, category: null });
  expect(readComplaints(...at('complaints_late'), 'all')).toMatchObject({ view: 'overdue', level: null });
  expect(readTransfers(...at('transfers'), 'all')).toMatchObject({ view: 'waiting', status: null });
  expect(readRequests(...at('requests'), 'all')).toMatchObject({ view: 'waiting', kind: null });
  expect(decisionAddress({ kind: 'facilities_full', most: 'sby' })).toBe('/policies?branch=sby');
  expect(decisionAddress({ kind: 'facilities_full', most: null })).toBe('/policies');
});
