import { describe, expect, test } from 'vitest';
import { fateOf, isSameForm, UPLOADING, type FormSight } from './submit-wish';

const wished: FormSight = {
  barrier: UPLOADING,
  filled: 'NOVITA',
  papers: [{ key: 'kept', state: 'kept' }, { key: 'coming', state: 'sending' }],
};
const arrived: FormSight = { ...wished, barrier: null, papers: [{ key: 'kept', state: 'kept' }, { key: 'coming', state: 'kept' }] };

describe('a wish to send while papers are on their way', () => {
  test('waits as long as that is all that it waits for', () => {
    expect(fateOf(wished, wished)).toBe('waits');
  });

  test('goes out once the papers are in', () => {
    expect(fateOf(wished, arrived)).toBe('goes');
  });

  test('waits on when one of two is in', () => {
    const two: FormSight = { ...wished, papers: [{ key: 'a', state: 'sending' }, { key: 'b', state: 'sending' }] };
    expect(fateOf(two, { ...two, papers: [{ key: 'a', state: 'kept' }, { key: 'b', state: 'sending' }] })).toBe('waits');
  });

  test.each<[string, Partial<FormSight>]>([
    ['another barrier arises', { barrier: 'refused' }],
    ['a field is changed', { filled: 'NOVITA S' }],
    ['a field is changed in the moment in which the papers are in', { barrier: null, filled: 'NOVITA S' }],
    ['the paper is taken away', { barrier: null, papers: [{ key: 'kept', state: 'kept' }] }],
    ['another paper takes its place', { papers: [{ key: 'kept', state: 'kept' }, { key: 'other', state: 'sending' }] }],
    ['a paper is added', { papers: [...wished.papers, { key: 'more', state: 'sending' }] }],
  ])('is over when %s', (_, change) => {
    expect(fateOf(wished, { ...wished, ...change })).toBe('over');
  });

  test('fails with its paper, also where the form could go without it', () => {
    expect(fateOf(wished, { ...arrived, papers: [{ key: 'kept', state: 'kept' }, { key: 'coming', state: 'refused' }] })).toBe('failed');
  });

  test('is not failed by a paper that was refused before, and is over once that one is sent again', () => {
    const beside: FormSight = { ...wished, papers: [{ key: 'old', state: 'refused' }, { key: 'coming', state: 'sending' }] };
    expect(fateOf(beside, { ...beside, barrier: null, papers: [{ key: 'old', state: 'refused' }, { key: 'coming', state: 'kept' }] })).toBe('goes');
    expect(fateOf(beside, { ...beside, papers: [{ key: 'old', state: 'sending' }, { key: 'coming', state: 'sending' }] })).toBe('over');
  });
});

test('how far papers have come changes no form', () => {
  expect(isSameForm(wished, arrived)).toBe(true);
  expect(isSameForm(wished, { ...arrived, filled: '' })).toBe(false);
});
