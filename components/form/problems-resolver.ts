import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

/** Checks a form by a function that names what is wrong: a problem code or a sentence for each field. */
export function problemsResolver<Values extends FieldValues>(problemsOf: (values: Values) => Partial<Record<string, string>>): Resolver<Values> {
  return (values) => {
    const problems = Object.entries(problemsOf(values));
    if (problems.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(problems.map(([field, message]) => [field, { type: 'check', message }])) as FieldErrors<Values>;
    return { values: {}, errors };
  };
}
