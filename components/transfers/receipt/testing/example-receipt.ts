import type { TransferReceipt } from '@/lib/transfers/queries/get-receipt';
import { calendarDate } from '@/lib/values/calendar-date';

type Line = TransferReceipt['lines'][number];

/** A line of an invented receipt: approved, from Kedaton to Way Halim on 1 December 2026. */
export function aLine(changes: Partial<Line> = {}): Line {
  return {
    transferId: 't-1',
    memberId: 'm-1',
    reference: 'PF-2611-000123-4',
    name: 'SITI RAHAYU',
    cardNumber: '•••• 2731',
    status: 'approved',
    from: 'Puskesmas Kedaton',
    until: calendarDate('2026-11-30'),
    to: 'Puskesmas Way Halim',
    toAddress: 'Jl. Sultan Agung 5',
    effectiveDate: calendarDate('2026-12-01'),
    ...changes,
  };
}

/** An invented receipt of Bandar Lampung, requested late in the evening of 20 November 2026. */
export function aReceipt(lines: Line[] = [aLine()]): TransferReceipt {
  return {
    reference: lines[0]?.reference ?? '',
    transferId: 't-1',
    branch: { name: 'Kantor Cabang Bandar Lampung', address: 'Jl. Contoh 1, Bandar Lampung', phone: '(0721) 000111', timeZone: 'Asia/Jakarta' },
    officer: 'Ratna Puspita',
    requestedAt: '2026-11-20T16:30:00.000Z',
    printedAt: '2026-11-20T16:30:00.000Z',
    effectiveDate: calendarDate('2026-12-01'),
    lines,
  };
}
