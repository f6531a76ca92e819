import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';
import { derivedKey } from './secret';

/**
 * The first byte of what is sealed says how: another algorithm is another number, and what was sealed with an earlier one is still known for it.
 * 1: AES-256-GCM, key by HKDF-SHA-256. The byte is bound to the text like its owner.
 */
const AES_256_GCM = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = IV_BYTES + TAG_BYTES;

const keysOf = (purpose: string): Buffer[] => env().secrets.map((secret) => Buffer.from(derivedKey(secret, purpose), 'base64url'));
const newestKeyOf = (purpose: string): Buffer => Buffer.from(derivedKey(env().secret, purpose), 'base64url');
const boundTo = (owner: string): Buffer => Buffer.from(`${AES_256_GCM} ${owner}`);

/** Seals a text with the installation's newest key of this purpose, bound to `owner`: under another owner it does not open. Bytes: algorithm, iv, tag, cipher text. */
export function seal(purpose: string, owner: string, text: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', newestKeyOf(purpose), iv).setAAD(boundTo(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([AES_256_GCM]), iv, cipher.getAuthTag(), sealed]));
}

/** What was sealed with one of the installation's keys, or null for anything else: another purpose, owner, installation, or a changed byte. */
export function unseal(purpose: string, owner: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  for (const key of keysOf(purpose)) {
    const text = bytes[0] === AES_256_GCM ? open(key, boundTo(owner), bytes.subarray(1)) : null;
    // What was sealed before the number stood there has the same algorithm, and is bound to its owner alone.
    const opened = text ?? open(key, Buffer.from(owner), bytes);
    if (opened !== null) return opened;
  }
  return null;
}

/** The text of iv, tag and cipher text; null when this is not its key, or it is bound to something else. */
function open(key: Buffer, bound: Buffer, bytes: Buffer): string | null {
  if (bytes.length < HEAD_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES)).setAAD(bound).setAuthTag(bytes.subarray(IV_BYTES, HEAD_BYTES));
    return decipher.update(bytes.subarray(HEAD_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** A keyed hash (HMAC-SHA-256, 32 bytes) with the newest key: who has the database alone can neither make nor check one. */
export function keyedHash(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return hashWith(newestKeyOf(purpose), text);
}

/** The keyed hashes that a stored one may be: with the newest key, and with those before it. */
export function keyedHashes(purpose: string, text: string): Uint8Array<ArrayBuffer>[] {
  return keysOf(purpose).map((key) => hashWith(key, text));
}

const hashWith = (key: Buffer, text: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHmac('sha256', key).update(text).digest());
