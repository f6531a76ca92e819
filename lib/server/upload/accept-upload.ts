import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { env } from '../env';
import { log } from '../log';
import { done, refused, type Outcome } from '../outcome';
import { cleanPicture } from './picture';
import { scanForViruses } from './virus-scan';

/** A file as somebody sends it. */
export interface Upload {
  fileName: string;
  content: Uint8Array;
}

/** What the database keeps beside a file's content. */
export interface DescribedUpload {
  mediaType: string;
  size: number;
  sha256: Uint8Array<ArrayBuffer>;
}

const ALLOWED = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/**
 * The one way in for a paper: PDF, JPEG or PNG by its bytes, `mostBytes` at most, not known to a virus scanner where one is set, a picture drawn anew without
 * what it says of place and device, the name without path and control signs. Refused with a code beside `file`. Done before the transaction, for it takes a moment.
 */
export const acceptUpload = (mostBytes: number) => async <I extends Upload>(input: I): Promise<Outcome<I>> => {
  const { content } = input;
  if (content.length === 0) return beside('empty_file');
  if (content.length > mostBytes) return beside('file_too_large');
  const kind = await kindOf(content);
  if (kind === null) return beside('file_type');
  const { scanner } = env();
  if (scanner) {
    const scanned = await scanForViruses(content, scanner);
    if (scanned !== 'clean') {
      log.warn({ code: scanned, size: content.length }, 'upload: the virus scanner did not find a file clean');
      return beside(scanned === 'infected' ? 'file_infected' : 'scanner_away');
    }
  }
  const fileName = input.fileName.replace(/[\p{Cc}/\\]/gu, '_');
  if (kind === 'application/pdf') return done({ ...input, fileName });
  const cleaned = await cleanPicture(content, kind, mostBytes);
  return cleaned.ok ? done({ ...input, fileName, content: cleaned.content }) : beside(cleaned.problem);
};

/** Kind, size and digest of a file that was accepted. */
export async function describeUpload(content: Uint8Array): Promise<DescribedUpload> {
  return { mediaType: (await kindOf(content)) ?? '', size: content.length, sha256: new Uint8Array(createHash('sha256').update(content).digest()) };
}

/** What tells two attempts with a file apart, without its content. */
export const fingerprintOfUpload = <I extends Upload>({ content, ...rest }: I): object => ({ ...rest, sha256: createHash('sha256').update(content).digest('hex') });

async function kindOf(content: Uint8Array): Promise<(typeof ALLOWED)[number] | null> {
  const mime = (await fileTypeFromBuffer(content))?.mime;
  return ALLOWED.find((kind) => kind === mime) ?? null;
}

const beside = (code: string): Outcome<never> => refused(['invalid_input'], { file: code });
