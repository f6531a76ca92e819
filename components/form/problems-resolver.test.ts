import { expect, test } from 'vitest';
import { problemsResolver } from './problems-resolver';

const resolve = problemsResolver<{ name: string; phone: string }>(({ name }) => (name === '' ? { name: 'required' } : {}));
const options = { fields: {}, shouldUseNativeValidation: false };

test('what is wrong stands at its field, and no values go on', async () => {
  expect(await resolve({ name: '', phone: '1' }, undefined, options)).toEqual({ values: {}, errors: { name: { type: 'check', message: 'required' } } });
});

test('where nothing is wrong the values go on as they are', async () => {
  expect(await resolve({ name: 'Siti', phone: '1' }, undefined, options)).toEqual({ values: { name: 'Siti', phone: '1' }, errors: {} });
});
