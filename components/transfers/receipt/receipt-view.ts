import { createTranslator } from 'next-intl';
import words from '@/lib/messages/id/receipt.json';
import rules from '@/lib/messages/id/transfer-rules.json';
import { paperDates } from '@/lib/messages/paper-dates';
import { isOpenStatus } from '@/lib/transfers/model';
import type { TransferReceipt } from '@/lib/transfers/queries/get-receipt';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** The receipt as sentences and cells, the same for paper and PDF. Indonesian whatever the screen speaks: it is a paper for the member. */
export interface ReceiptView {
  office: { title: string; name: string; address: string; phone: string };
  title: string;
  reference: { label: string; value: string };
  /** The status of the one member, or how many there are. */
  status: { label: string; word: string };
  /** Labels and values above the periods. */
  facts: { label: string; value: string }[];
  /** One member: until when where, from when where. Null for several, who stand in the table, and where nothing changes. */
  change: { until: Period; from: Period } | null;
  /** Several members, a row each. */
  table: { head: string[]; rows: ReceiptRow[] } | null;
  next: { title: string; steps: string[] };
  foot: { label: string; value: string }[];
  /** Said on the paper when the people are invented. */
  demo: string | null;
}

interface Period {
  label: string;
  facility: string;
  address: string;
}

interface ReceiptRow {
  name: string;
  card: string;
  reference: string;
  until: { date: string; facility: string };
  from: { date: string; facility: string };
  status: string;
}

type Line = TransferReceipt['lines'][number];

/** Writes a receipt. Times are those of the branch, with the name of its zone. */
export function receiptView(receipt: TransferReceipt, { demo }: { demo: boolean }): ReceiptView {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const { day, moment } = paperDates(receipt.branch.timeZone);
  const { branch, lines } = receipt;
  const single = lines.length === 1 ? lines[0] : undefined;
  const changes = (line: Line) => isOpenStatus(line.status) || line.status === 'applied';
  return {
    office: { title: t('office'), name: branch.name, address: branch.address, phone: t('phone', { phone: branch.phone }) },
    title: t('title'),
    reference: { label: t('reference'), value: receipt.reference },
    status: single ? { label: t('status'), word: rules.statuses[single.status] } : { label: t('table.member'), word: t('people', { count: lines.length }) },
    facts: [
      ...(single ? [{ label: t('name'), value: single.name }, { label: t('card'), value: single.cardNumber }] : []),
      { label: t('requested'), value: moment(receipt.requestedAt) },
    ],
    change:
      single && changes(single)
        ? {
            until: { label: t('until', { date: day(single.until) }), facility: single.from ?? t('nowhere'), address: '' },
            from: { label: t('from', { date: day(single.effectiveDate) }), facility: single.to, address: single.toAddress },
          }
        : null,
    table: single
      ? null
      : {
          head: [t('table.member'), t('table.reference'), t('table.until'), t('table.from'), t('table.status')],
          rows: lines.map((line) => ({
            name: line.name,
            card: line.cardNumber,
            reference: line.reference,
            until: changes(line) ? { date: day(line.until), facility: line.from ?? t('nowhere') } : { date: '', facility: line.from ?? t('nowhere') },
            from: changes(line) ? { date: day(line.effectiveDate), facility: line.to } : { date: '', facility: t('unchanged') },
            status: rules.statuses[line.status],
          })),
        },
    next: { title: t('next'), steps: stepsOf(receipt, day) },
    foot: [
      { label: t('officer'), value: receipt.officer },
      { label: t('printed'), value: moment(receipt.printedAt) },
    ],
    demo: demo ? t('demo') : null,
  };
}

/** What the member does next, in the order in which it comes. */
function stepsOf({ branch, lines }: TransferReceipt, day: (date: CalendarDate) => string): string[] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.step' });
  const has = (...statuses: Line['status'][]) => lines.some(({ status }) => statuses.includes(status));
  const coming = lines.filter(({ status }) => isOpenStatus(status));
  const applied = lines.filter(({ status }) => status === 'applied');
  const staying = coming.filter(({ from }) => from !== null);
  const places = new Set(staying.map(({ from }) => from));
  const [stays] = staying;
  const [goes] = coming;
  return [
    ...(has('requested') ? [t(lines.length === 1 ? 'waiting' : 'waitingSome')] : []),
    ...(has('returned') ? [t('returned')] : []),
    ...(stays ? [places.size > 1 ? t('untilEach', { date: day(stays.until) }) : t('until', { date: day(stays.until), facility: stays.from ?? '' })] : []),
    ...(goes
      ? [t(has('approved') ? 'from' : 'fromWaiting', { date: day(goes.effectiveDate), facility: goes.to, address: goes.toAddress }), t('check')]
      : []),
    ...(applied[0] ? [t('applied', { date: day(applied[0].effectiveDate) })] : []),
    ...(has('rejected', 'cancelled') ? [t('closed')] : []),
    t('contact', { office: branch.name, phone: branch.phone }),
  ];
}
