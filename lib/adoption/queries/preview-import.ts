import type * as z from 'zod';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { PreviewAdoption } from '../schemas/import';
import { checkFile, type CheckedFile } from './check-file';

type Rows = Extract<CheckedFile, { kind: 'rows' }>;
export type AdoptionPreview = Omit<Rows, 'figures'> | Exclude<CheckedFile, Rows>;

/** Reads a file of figures and says of every row and month what would become of it. Nothing is written; it holds counts alone. */
export const previewAdoptionImport = defineQuery<z.infer<typeof PreviewAdoption>, AdoptionPreview>({
  name: 'adoption.previewImport',
  permission: 'adoption:import',
  scope: 'branches',
  input: PreviewAdoption,
  audit: nothingPersonal,
  run: async (context, input) => {
    const file = await checkFile(context, input);
    if (file?.kind !== 'rows') return file;
    const { figures: _, ...preview } = file;
    return preview;
  },
});
