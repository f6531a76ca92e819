import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import type { Outcome } from '@/lib/server/outcome';
import type { Caller, Described } from '@/lib/server/use-case';

export type UseCase = ((caller: Caller, raw: unknown, key: string) => Promise<Outcome<unknown>>) & { spec: Described; input?: z.ZodType };

let known: Promise<Map<string, UseCase>> | undefined;

/** Every query and command of every area, by its name, read from the code: once a test file. */
export function useCases(): Promise<Map<string, UseCase>> {
  known ??= readUseCases();
  return known;
}

async function readUseCases(): Promise<Map<string, UseCase>> {
  const found = new Map<string, UseCase>();
  for (const area of await readdir('lib', { withFileTypes: true })) {
    for (const kind of ['queries', 'commands']) {
      const folder = path.join('lib', area.name, kind);
      for (const file of await readdir(folder, { recursive: true }).catch(() => [])) {
        if (!file.endsWith('.ts') || file.includes('.test.')) continue;
        const text = await readFile(path.join(folder, file), 'utf8');
        if (!/define(Query|Command|Bulk)[<(]/.test(text)) continue;
        const exported = (await import(/* @vite-ignore */ path.resolve(folder, file))) as Record<string, unknown>;
        for (const each of Object.values(exported)) {
          if (typeof each === 'function' && 'spec' in each) found.set((each as UseCase).spec.name, each as UseCase);
        }
      }
    }
  }
  return found;
}
