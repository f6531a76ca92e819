import { previewAdoptionImport } from '@/lib/adoption/queries/preview-import';
import { ADOPTION_MAX_BYTES } from '@/lib/adoption/schemas/import-columns';
import { queryFromForm } from '@/lib/server/form-route';

export const POST = queryFromForm(previewAdoptionImport, { maxBytes: ADOPTION_MAX_BYTES });
