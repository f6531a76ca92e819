import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { POLICY_VALUES } from '@/prisma/seed/policy-values';
import { EDITABLE_VALUES, isEditableValue, type EditableValue } from '../model';
import { partProblems, readParts, valueFacts, valueOf } from './value-parts';

/** The values that every installation begins with stand in its migrations, the others in the demo data. */
const INSTALLED = [...readFileSync('prisma/migrations/20261121000000_complaints/migration.sql', 'utf8').matchAll(/\('([\w.]+)', '(\d{4}-\d\d-\d\d)', '([^']+)', '[^']*', '[HML]'\)/g)].map(([, key = '', validFrom = '', value = '']) => ({ key, validFrom, value: JSON.parse(value) as unknown }));
const VALUES = [...POLICY_VALUES, ...INSTALLED].flatMap(({ key, validFrom, value }) => (isEditableValue(key) ? [[`${key} ${validFrom}`, key, value] as [string, EditableValue, unknown]] : []));

const CONTRIBUTION = { 1: 150_000, 2: 100_000, 3: 35_000, full3: 42_000, subsidy3: 7_000 };
const TARGETS = { default: { waitMinutes: 20, serviceMinutes: 10 }, card: { waitMinutes: 10, serviceMinutes: 5 } };

describe('the values of an installation', () => {
  test.each(VALUES)('%s: taken apart and put together it is the same, and right', (_, key, value) => {
    const parts = readParts(key, value);
    expect(Object.keys(parts).length).toBeGreaterThan(0);
    expect(partProblems(key, value, parts)).toEqual({});
    expect(valueOf(key, value, parts)).toEqual(value);
  });

  test('have one of each kind that can be edited', () => {
    const keys = VALUES.map(([, key]) => key);
    expect(EDITABLE_VALUES.filter((key) => !keys.includes(key))).toEqual([]);
  });
});

test('a number is put in its place and nowhere else; the stored value is left alone', () => {
  const stored = structuredClone(TARGETS);
  expect(valueOf('visit.targets', stored, { ...readParts('visit.targets', stored), 'card.serviceMinutes': 7 })).toEqual({ ...TARGETS, card: { waitMinutes: 10, serviceMinutes: 7 } });
  expect(stored).toEqual(TARGETS);
  expect(valueOf('transfer.tenure_months', 3, { '': 6 })).toBe(6);
  expect(valueFacts('transfer.tenure_months', 6)).toEqual({ 'part.': '6' });
});

describe('numbers are refused', () => {
  const contribution = (over: Record<string, number>) => partProblems('contribution.pbpu', CONTRIBUTION, { ...CONTRIBUTION, ...over });
  test.each([
    ['transfer.tenure_months', 3, { '': 0 }, { 'parts.': 'invalid_number' }],
    ['transfer.tenure_months', 3, { '': 2.5 }, { 'parts.': 'invalid_number' }],
    ['transfer.tenure_months', 3, {}, { 'parts.': 'required' }],
    ['transfer.tenure_months', 3, { '': 3, more: 1 }, { 'parts.more': 'unknown_field' }],
    ['adoption.target', { percent: 1, perMonth: 0.15 }, { percent: 100.01, perMonth: 0.155 }, { 'parts.percent': 'invalid_number', 'parts.perMonth': 'invalid_number' }],
    ['rehab.terms', { minMonths: 4, maxMonths: 24, maxInstalments: 12 }, { minMonths: 25, maxMonths: 24, maxInstalments: 12 }, { 'parts.maxMonths': 'ends_before_start' }],
    ['visit.targets', TARGETS, { 'default.waitMinutes': 20, 'default.serviceMinutes': 10, 'card.waitMinutes': 10 }, { 'parts.card.serviceMinutes': 'required' }],
  ] as const)('%s %j with %j', (key, stored, parts, problems) => {
    expect(partProblems(key, stored, parts as Readonly<Record<string, number>>)).toEqual(problems);
  });

  test('when the third class is not the full amount less the subsidy', () => {
    expect(contribution({})).toEqual({});
    expect(contribution({ subsidy3: 0 })).toEqual({ 'parts.3': 'not_full_less_subsidy' });
    expect(contribution({ 3: 42_000, subsidy3: 0 })).toEqual({});
  });
});
