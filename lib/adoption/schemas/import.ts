import * as z from 'zod';

const branchId = z.string().regex(/^[a-z]{2,8}$/);
const file = { fileName: z.string().trim().min(1).max(200), content: z.instanceof(Uint8Array) };
/** A form has texts alone: an empty one is no branch. */
const branchText = z.union([z.literal(''), branchId]).default('').transform((text) => text || null);

/** A file to look at. `branchId`: whose the rows without a branch are. */
export const PreviewAdoption = z.object({ ...file, branchId: branchText });
/** The same file to be taken. `seen`: the imports, separated by commas, that the preview said would be replaced. */
export const ImportAdoption = z.object({
  ...file,
  branchId: branchText,
  seen: z.string().max(40_000).default('').transform((text) => (text === '' ? [] : text.split(','))).pipe(z.array(z.uuid()).max(1_000)),
});
export type ImportAdoptionInput = z.infer<typeof ImportAdoption>;

export const OpenAdoptionImport = z.object({});
/** Live imports to take away; what they had replaced comes back. */
export const WithdrawImports = z.object({ ids: z.array(z.uuid()).min(1).max(500) });
/** An import that is not live any more and shall be so again. */
export const RestoreImport = z.object({ id: z.uuid() });
/** Imports of a branch (null: all in the scope), the newest first. */
export const ListImports = z.object({
  branchId: branchId.nullable().default(null),
  after: z.object({ importedAt: z.iso.datetime({ offset: true }), id: z.uuid() }).nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
