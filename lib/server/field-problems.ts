import type * as z from 'zod';
import type { FieldProblems } from './outcome';

const CODES: Record<string, string> = {
  too_small: 'too_short',
  too_big: 'too_long',
  invalid_type: 'required',
  invalid_value: 'not_in_list',
  invalid_format: 'invalid_format',
  invalid_union: 'invalid_format',
  unrecognized_keys: 'unknown_field',
  invalid_key: 'invalid_format',
  invalid_element: 'invalid_format',
  not_multiple_of: 'invalid_format',
};

/** A zod error as codes by field path. A refinement's own message is a code already (lower case with underscores). */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.') || '_form';
    problems[field] ??= /^[a-z][a-z_]*$/.test(issue.message) ? issue.message : (CODES[issue.code] ?? 'invalid_format');
  }
  return problems;
}
