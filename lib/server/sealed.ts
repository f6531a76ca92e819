import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';
import { derivedKey } from './secret';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const keyOf = (purpose: string) => Buffer.from(derivedKey(env().secret, purpose), 'base64url');

/** Seals a text (AES-256-GCM) with the installation's key of this purpose, bound to `owner`: under another owner it does not open. Bytes: iv, tag, cipher text. */
export function seal(purpose: string, owner: string, text: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** What was sealed, or null for anything else: another purpose, owner, installation, or a changed byte. */
export function unseal(purpose: string, owner: string, sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** A keyed hash (HMAC-SHA-256, 32 bytes): who has the database alone can neither make nor check one. */
export function keyedHash(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', keyOf(purpose)).update(text).digest());
}
