import pino from 'pino';

/** Keys whose values are a person's data or a secret, wherever they stand. `code` and `message` are the log's own. */
const PERSONAL = /^(nik|name|.*_?name|phone|e?mail|address|birth_?date|card_?number|family_?card|member|reporter.*|subject|description|note|reason|answer|text|body|input|data|content|params|query|url|href|referer|password|.*password|pin|otp|totp|.*secret|.*token|.*cookie|authorization|idempotency-key|x-forwarded-for|api_?key)$/i;
const CENSOR = '[redacted]';
/** In texts: tokens, addresses with a query, e-mail addresses, telephone numbers, and numbers as long as a NIK or a card's. Ids stay. */
const IN_TEXT: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 [redacted]'],
  [/\bloket_[0-9a-f]{10}_\S+/g, CENSOR],
  [/\beyJ[\w-]{8,}(\.[\w-]*)*/g, CENSOR],
  [/\?[^\s"']*=[^\s"']*/g, '?[redacted]'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, CENSOR],
  [/(?<![\w-])(\+?62|0)8[\d\s.-]{6,}\d/g, CENSOR],
  [/(?<![\w-])\d{8,}(?![\w-])/g, CENSOR],
];
const DEEPEST = 6;

/** A text without what could name a person or let somebody in. */
export function withoutPersonal(text: string): string {
  return IN_TEXT.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

function censored(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutPersonal(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === DEEPEST) return CENSOR;
  if (value instanceof Error) return { type: value.name, message: withoutPersonal(value.message) };
  if (Array.isArray(value)) return value.map((each) => censored(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, PERSONAL.test(key) ? CENSOR : censored(inner, depth + 1)]));
}

/**
 * The process's log. Never log input, names or numbers of members: log ids and codes. What stands here is the second line: it censors by key
 * and by form, in the fields of an event and in its message.
 */
export const log = pino({
  level: process.env.LOKET_LOG_LEVEL ?? 'info',
  formatters: { log: (event) => censored(event) as Record<string, unknown> },
  serializers: { err: (error: unknown) => censored(error) },
  hooks: {
    logMethod(parts, method) {
      const words = parts as unknown[];
      method.apply(this, words.map((part, place) => (typeof part === 'string' ? withoutPersonal(part) : place > 0 ? censored(part) : part)) as Parameters<typeof method>);
    },
  },
});
