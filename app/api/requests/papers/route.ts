import { commandFromForm } from '@/lib/server/form-route';
import { uploadPaper } from '@/lib/requests/commands/upload-paper';
import { MAX_PAPER_BYTES } from '@/lib/requests/schemas';

export const POST = commandFromForm(uploadPaper, { maxBytes: MAX_PAPER_BYTES });
