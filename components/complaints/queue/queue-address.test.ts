import { describe, expect, it, test } from 'vitest';
import { COMPLAINT_VIEWS } from '@/lib/complaints/model';
import { readAddress, writeAddress, type QueueAddress } from './queue-address';

const read = (address: string) => {
  const url = new URL(address, 'http://console');
  return readAddress(url.pathname, url.searchParams, 'mine');
};

describe('the address of the complaint queue', () => {
  it('is read back as it was written', () => {
    const address: QueueAddress = {
      view: 'overdue', sort: { column: 'dueAt', descending: true }, status: 'paused', level: 'red', category: 'hospital', channel: 'website',
      open: '019b76da-a9d0-7401-9467-bf8d57a37264',
    };
    expect(read(writeAddress(address))).toEqual(address);
  });

  test.each(COMPLAINT_VIEWS)('of the view %s says only what is not as at first', (view) => {
    expect(writeAddress(read(`/complaints?view=${view}`))).toBe(`/complaints?view=${view}`);
  });

  it('leaves out what it does not know', () => {
    expect(read('/complaints/zzz?view=x&level=pink&sort=name&status=open')).toMatchObject({ view: 'mine', level: null, status: null, open: null, sort: { column: 'urgency' } });
  });

  it('knows no order by due instant where ended cases stand too', () => {
    expect(read('/complaints?view=all&sort=dueAt').sort).toEqual({ column: 'receivedAt', descending: true });
    expect(read('/complaints?view=all&sort=receivedAt').sort).toEqual({ column: 'receivedAt', descending: false });
  });
});
