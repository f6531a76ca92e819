import type * as z from 'zod';
import { loadMessages } from '@/lib/messages/catalog';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { sendMail } from '@/lib/server/mail';
import { done } from '@/lib/server/outcome';
import type { Command } from '@/lib/server/use-case';
import { hashOfLinkToken, linkOf, tokenOfAttempt } from './link-token';

/** What is kept of an attempt that makes a link: all but the link. */
export interface LinkMade {
  id: string;
  username: string;
  name: string;
  expiresAt: string;
}

export interface MadeLink extends LinkMade {
  /** Shown once; the database keeps the hash of its token. */
  link: string;
  /** What became of the mail: `off` where this console sends none; null where none was asked for. */
  mail: 'sent' | 'failed' | 'off' | null;
}

/** A command that makes a link, of what the client sends (`input`): it gets the hash of the token with its input, and the link comes back beside its answer. */
export function withLink(store: Command<LinkMade>, input: z.ZodType): Command<MadeLink> {
  return Object.assign(
    async (...[caller, raw, key]: Parameters<Command<MadeLink>>) => {
      const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null;
      if (given === null) {
        const outcome = await store(caller, raw, key);
        return outcome.kind === 'done' ? done({ ...outcome.value, link: '', mail: null }) : outcome;
      }
      const token = tokenOfAttempt(caller.actor.staffId, key);
      const outcome = await store(caller, { ...given, tokenHash: Buffer.from(hashOfLinkToken(token)).toString('base64url') }, key);
      if (outcome.kind !== 'done') return outcome;
      const link = linkOf(token);
      return done({ ...outcome.value, link, mail: await mailLink(given, outcome.value, link, key) });
    },
    { spec: store.spec, input },
  );
}

/** The link by e-mail, after the commit: a server that does not answer undoes nothing, the link is on the screen. */
async function mailLink(given: object, { name, username }: LinkMade, link: string, key: string): Promise<MadeLink['mail']> {
  const to = 'email' in given && typeof given.email === 'string' ? given.email : null;
  if (to === null) return null;
  const server = env().mail;
  if (server === undefined) return 'off';
  const words = (await loadMessages('id')).staff.mail;
  const text = words.text.replace('{name}', () => name).replace('{username}', username).replace('{link}', link);
  const problem = await sendMail(server, { to: [to], subject: words.subject, text, messageId: `<link-${key}@${new URL(env().publicUrl).hostname}>` });
  if (problem !== null) log.warn({ problem }, 'staff: the link was not sent by e-mail');
  return problem === null ? 'sent' : 'failed';
}
