import { importAdoption } from '@/lib/adoption/commands/import-adoption';
import { ADOPTION_MAX_BYTES } from '@/lib/adoption/schemas/import-columns';
import { commandFromForm } from '@/lib/server/form-route';

export const POST = commandFromForm(importAdoption, { maxBytes: ADOPTION_MAX_BYTES });
