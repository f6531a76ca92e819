import pino from 'pino';

/** The process's log. Never log input, names or numbers of members: log ids and codes. The redaction list is the second line. */
export const log = pino({
  level: process.env.LOKET_LOG_LEVEL ?? 'info',
  redact: {
    paths: ['password', 'text', 'nik', 'name', 'phone', '*.password', '*.text', '*.nik', '*.name', '*.phone', 'req.headers.cookie'],
    censor: '[redacted]',
  },
});
