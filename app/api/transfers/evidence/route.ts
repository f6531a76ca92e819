import { commandFromForm } from '@/lib/server/form-route';
import { uploadEvidence } from '@/lib/transfers/commands/upload-evidence';
import { MAX_EVIDENCE_BYTES } from '@/lib/transfers/schemas';

export const POST = commandFromForm(uploadEvidence, { maxBytes: MAX_EVIDENCE_BYTES });
