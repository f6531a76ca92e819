import { expect, it } from 'vitest';
import { apiSchemas } from '@/lib/complaints/schemas/open-api';
import { fieldRows } from './field-rows';

const rows = Object.fromEntries(Object.entries(apiSchemas({ fields: { subject: 'Pokok.' } })).map(([name, schema]) => [name, new Map(fieldRows(schema).map((row) => [row.path, row]))]));

it('lists the fields of inner objects and lists beneath their own, with limits', () => {
  expect([...(rows.ReceiveComplaint?.keys() ?? [])]).toEqual([
    'sourceNumber', 'channel', 'receivedAt', 'reporter', 'reporter.name', 'reporter.phone', 'reporter.relation', 'member', 'member.nik', 'member.cardNumber', 'subject', 'description',
    'category', 'detail', 'level', 'facilityCode', 'regencyCode', 'numbers', 'numbers[].system', 'numbers[].number',
  ]);
  expect(rows.ReceiveComplaint?.get('subject')).toEqual({ path: 'subject', required: true, type: 'string', nullable: false, values: [], pattern: null, least: 5, most: 200, items: null, meaning: 'Pokok.' });
  expect(rows.ReceiveComplaint?.get('receivedAt')).toMatchObject({ type: 'date-time', pattern: null });
  expect(rows.ReceiveComplaint?.get('reporter.phone')).toMatchObject({ required: false, most: 30 });
  expect(rows.ReceiveComplaint?.get('numbers')).toMatchObject({ type: 'array', items: 5 });
});

it('says what may be null', () => {
  expect(rows.ComplaintState?.get('level')).toMatchObject({ nullable: true, values: ['green', 'yellow', 'red'] });
  expect(rows.ComplaintState?.get('resolvedAt')).toMatchObject({ nullable: true, type: 'date-time' });
});
