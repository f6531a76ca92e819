import { createTranslator } from 'next-intl';
import people from '@/lib/messages/id/members.json';
import words from '@/lib/messages/id/member-paper.json';
import { paperDates } from '@/lib/messages/paper-dates';
import type { PaperPerson } from '@/lib/members/queries/get-paper';
import { formatRupiah } from '@/lib/values/rupiah';

type Facts = Pick<PaperPerson, 'contribution' | 'payer' | 'paidUntil' | 'statusReason'>;

/** How a contribution stands, in one Indonesian sentence without a full stop: who pays, or until when it is paid and what is owed. */
export function contributionWords({ contribution: { payer: by, monthly, arrearsMonths }, payer, paidUntil, statusReason }: Facts): string {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const m = createTranslator({ locale: 'id', messages: people, namespace: 'contribution' });
  if (by !== 'member') return payer === null ? m(`paidBy.${by}`) : t('paidByNamed', { payer });
  const paid = paidUntil === null ? null : m('paidUntil', { paidUntilDate: paperDates('UTC').month(paidUntil) });
  const arrears = arrearsMonths === 0 ? null : m('arrears', { months: arrearsMonths });
  const owed = arrears !== null && paid !== null ? t('arrearsPaid', { arrears, paid }) : (arrears ?? paid ?? m(`paidBy.${by}`));
  const state = statusReason === 'first_contribution_unpaid' ? t('firstUnpaid') : owed;
  return monthly === null ? state : t('monthly', { state, amount: formatRupiah(monthly, 'id') });
}
