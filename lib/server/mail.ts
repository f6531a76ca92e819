import { createTransport } from 'nodemailer';

export interface MailServer {
  /** `smtp://user:password@host:587`. */
  url: string;
  /** The sender's address. */
  from: string;
}

export interface Mail {
  to: readonly string[];
  subject: string;
  text: string;
  /** The same for every attempt, so that a mail that arrived twice is shown once. */
  messageId: string;
  attachment?: { name: string; type: string; content: Uint8Array };
}

/** Why a mail was not sent. */
export type MailProblem = 'refused' | 'unreachable' | 'login' | 'failed';

const WAIT_MS = 15_000;
const PROBLEMS: Partial<Record<string, MailProblem>> = { ECONNECTION: 'unreachable', ESOCKET: 'unreachable', ETIMEDOUT: 'unreachable', EDNS: 'unreachable', EAUTH: 'login', EENVELOPE: 'refused', EMESSAGE: 'refused' };

/** Sends one mail to all its recipients. Answers null when the server took it for everybody, else why not; never repeats what the server said, for it may name an account. */
export async function sendMail({ url, from }: MailServer, { to, subject, text, messageId, attachment }: Mail): Promise<MailProblem | null> {
  const transport = createTransport({ url, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS });
  try {
    const sent = await transport.sendMail({
      from, to: [...to], subject, text, messageId, disableFileAccess: true, disableUrlAccess: true,
      attachments: attachment === undefined ? [] : [{ filename: attachment.name, contentType: attachment.type, content: Buffer.from(attachment.content) }],
    });
    return sent.rejected.length === 0 ? null : 'refused';
  } catch (error) {
    return PROBLEMS[String((error as { code?: unknown }).code)] ?? 'failed';
  } finally {
    transport.close();
  }
}
