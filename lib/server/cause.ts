import { withoutPersonal } from './log';

/** What the log may know of a fault. */
export interface Cause {
  type: string;
  code?: string;
  /** SQLSTATE, where the database said no. */
  state?: string;
  /** The constraint's name, which is ours. */
  constraint?: string;
  /** Only of faults that are not the database's: those repeat the row. */
  message?: string;
  /** Where, innermost first. */
  at?: string[];
}

const FRAMES = 4;

/**
 * The cause of a fault without anybody's data. The database and its client put values of the row or the arguments of the call into their messages:
 * of those only codes and the name of the constraint are kept. Of other faults the message stays, without quoted parts.
 */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const text = `${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}`;
  const database = (typeof code === 'string' && /^(P\d{4}|[0-9A-Z]{5})$/.test(code)) || /prisma|database/i.test(error.name);
  const constraint = /constraint[:\s"'`\\]+(\w+)/i.exec(text)?.[1];
  const state = /\bCode: `([0-9A-Z]{5})`/.exec(text)?.[1];
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, FRAMES).map((line) => line.trim());
  return {
    type: error.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(state && { state }),
    ...(constraint && { constraint }),
    ...(!database && { message: withoutPersonal(error.message.split('\n')[0] ?? '').replace(/(["'`])(?:(?!\1).)*\1/g, '$1…$1').slice(0, 200) }),
    ...(at && at.length > 0 && { at }),
  };
}
