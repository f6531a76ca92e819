import type { FileLimits } from './file-check';

/** As the server takes papers: PDF, JPEG or PNG, 5 MB each, ten at once. It looks at the content. */
export const PAPER_LIMITS: FileLimits = {
  types: [
    { mime: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
    { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPEG' },
    { mime: 'image/png', extensions: ['png'], label: 'PNG' },
  ],
  maxBytes: 5 * 1024 * 1024,
  maxFiles: 10,
};
