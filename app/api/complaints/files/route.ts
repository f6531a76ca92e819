import { MAX_FILE_BYTES, uploadComplaintFile } from '@/lib/complaints/commands/upload-file';
import { commandFromForm } from '@/lib/server/form-route';

export const POST = commandFromForm(uploadComplaintFile, { maxBytes: MAX_FILE_BYTES });
