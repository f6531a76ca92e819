import { expect, test } from 'vitest';
import { describeConflict } from './describe-conflict';

const words = { status: (status: string) => `now ${status}`, version: (version: string) => `version ${version}`, other: (field: string, after: string) => `${field}: ${after}` };

test.each([
  [{ field: 'status', before: 'requested', after: 'approved' }, 'now approved'],
  [{ field: 'version', before: '3', after: '4' }, 'version 4'],
  [{ field: 'note', before: null, after: null }, 'note: '],
  // A status that this screen does not know is told as it is.
  [{ field: 'status', before: 'requested', after: 'frozen' }, 'status: frozen'],
])('%o is told as "%s"', (change, told) => {
  expect(describeConflict(change, ['requested', 'approved'], words)).toBe(told);
});
