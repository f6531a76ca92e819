/** A reply text as its form holds it. */
export type ReplyValues = Record<'category' | 'title' | 'body', string>;
