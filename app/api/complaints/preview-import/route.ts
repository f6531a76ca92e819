import { previewImport } from '@/lib/complaints/queries/preview-import';
import { IMPORT_MAX_BYTES } from '@/lib/complaints/schemas/import-columns';
import { queryFromForm } from '@/lib/server/form-route';

export const POST = queryFromForm(previewImport, { maxBytes: IMPORT_MAX_BYTES });
