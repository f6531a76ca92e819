import type * as z from 'zod';
import type { FieldProblems } from './outcome';
import type { ApiFieldError } from './problem-document';

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
    problems[field] ??= codeOf(issue);
  }
  return problems;
}

/** The same for other systems: JSON pointer, code and the code's words, every issue in its order, 50 at most. An unknown field is pointed at by its object. */
export function fieldErrors(error: z.ZodError, words: Readonly<Record<string, string>>): ApiFieldError[] {
  return error.issues.slice(0, 50).map((issue) => {
    const code = codeOf(issue);
    return { pointer: issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), code, detail: words[code] ?? words.invalid_format ?? '' };
  });
}

function codeOf({ message, code }: z.ZodError['issues'][number]): string {
  return /^[a-z][a-z_]*$/.test(message) ? message : (CODES[code] ?? 'invalid_format');
}
