import { connect } from 'node:net';

/** Where clamd listens. */
export interface Scanner {
  host: string;
  port: number;
}

export type Scanned = 'clean' | 'infected' | 'unknown';

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/**
 * Asks clamd whether a file is known to do harm, by its protocol INSTREAM: chunks with their length before them, an empty one at the end. `unknown` when it does
 * not answer, answers something else, or takes longer than `timeoutMs`: whoever asks must not take that for clean.
 */
export function scanForViruses(content: Uint8Array, { host, port }: Scanner, timeoutMs = 20_000): Promise<Scanned> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host, port });
    const end = (scanned: Scanned) => {
      clearTimeout(late);
      socket.destroy();
      resolve(scanned);
    };
    const late = setTimeout(() => end('unknown'), timeoutMs);
    socket.setEncoding('latin1');
    socket.on('error', () => end('unknown'));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.length; at += CHUNK) {
        const chunk = content.subarray(at, at + CHUNK);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
    socket.on('data', (text) => {
      answer += text;
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end(readAnswer(answer));
    });
    socket.on('end', () => end(readAnswer(answer)));
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function readAnswer(answer: string): Scanned {
  const [line = ''] = answer.split('\0');
  if (line.trim() === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(line.trim()) ? 'infected' : 'unknown';
}
