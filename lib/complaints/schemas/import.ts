import * as z from 'zod';
import { checkClassification, complaintFields } from './api';
import { IMPORT_BATCH, IMPORT_COLUMNS } from './import-columns';

/** A row of a file, read. Without a number of its own it is told apart by its content. */
export const ImportRow = z
  .strictObject({ sourceNumber: z.string().min(1).max(100).optional(), ...complaintFields, channel: complaintFields.channel.unwrap() })
  .superRefine(checkClassification);
export type ImportRowInput = z.infer<typeof ImportRow>;

const cells = z.partialRecord(z.enum(IMPORT_COLUMNS), z.string().max(6_000));
const row = z.strictObject({ line: z.int().min(1).max(1_000_000), cells });
export type SentRow = z.infer<typeof row>;

export const ImportComplaint = row;
export const ImportComplaints = z.strictObject({ rows: z.array(row).min(1).max(IMPORT_BATCH) });
export const PreviewImport = z.object({ fileName: z.string().trim().min(1).max(200), content: z.instanceof(Uint8Array) });
export const OpenImport = z.object({});
