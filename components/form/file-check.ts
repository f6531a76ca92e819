/** What a file may be. `extensions` in lower case without a dot; `label` as people call it ("PDF"). */
export interface FileLimits {
  types: ReadonlyArray<{ mime: string; extensions: readonly string[]; label: string }>;
  maxBytes: number;
  maxFiles: number;
}

export type FileProblem = 'wrong_type' | 'too_large' | 'empty' | 'too_many' | 'duplicate';

interface NamedFile {
  name: string;
  size: number;
  type: string;
}

/**
 * Sorts chosen files into those worth sending and those that cannot be right, each with its reason. Looks at name, type and size only;
 * what a file really is, the server sees from its content.
 * @param kept the files already there
 */
export function checkFiles<F extends NamedFile>(
  chosen: readonly F[],
  kept: ReadonlyArray<Pick<NamedFile, 'name' | 'size'>>,
  limits: FileLimits,
): { good: F[]; bad: Array<{ file: F; problem: FileProblem }> } {
  const good: F[] = [];
  const bad: Array<{ file: F; problem: FileProblem }> = [];
  for (const file of chosen) {
    const problem = problemOf(file, [...kept, ...good], limits);
    if (problem === null) good.push(file);
    else bad.push({ file, problem });
  }
  return { good, bad };
}

function problemOf(file: NamedFile, others: ReadonlyArray<Pick<NamedFile, 'name' | 'size'>>, limits: FileLimits): FileProblem | null {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const known = limits.types.some((type) => type.extensions.includes(extension) && (file.type === '' || file.type === type.mime));
  if (!known) return 'wrong_type';
  if (file.size === 0) return 'empty';
  if (file.size > limits.maxBytes) return 'too_large';
  if (others.some((other) => other.name === file.name && other.size === file.size)) return 'duplicate';
  return others.length >= limits.maxFiles ? 'too_many' : null;
}

/** A size as people say it, in the locale: `1,4 MB`, `12 kB`. */
export function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes >= 1_048_576 ? [bytes / 1_048_576, 'megabyte'] : [bytes / 1_024, 'kilobyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
