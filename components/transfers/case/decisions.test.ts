import { expect, test } from 'vitest';
import { DECISIONS, noteProblem } from '@/components/form/decisions';
import { ApproveTransfer, CancelTransfer, RejectTransfer, ResubmitTransfer, ReturnTransfer } from '@/lib/transfers/schemas';

const SCHEMAS = { approve: ApproveTransfer, resubmit: ResubmitTransfer, return: ReturnTransfer, reject: RejectTransfer, cancel: CancelTransfer };
const TARGET = { id: '0199f0a0-1234-7000-8000-00000000abcd', version: 1 };
const NOTES = ['', '    ', 'abcd', ' abcd ', 'abcde', 'Berkas tidak terbaca.'];

test.each(DECISIONS.flatMap((decision) => NOTES.map((note) => [decision, note] as const)))('the note of %s, %j, is judged as the server judges it', (decision, note) => {
  expect(noteProblem(decision, note) === null).toBe(SCHEMAS[decision].safeParse({ ...TARGET, note }).success);
});
