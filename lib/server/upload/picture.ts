import type { Sharp } from 'sharp';

/**
 * Pixels of a picture that is taken: a sheet of paper scanned at 600 dots an inch has 35 million, a telephone's photograph 12 to 50. More is no paper, but an
 * attempt to fill the memory with a small file. Invented policy.
 */
export const MOST_PIXELS = 50_000_000;
/** So many pictures are worked on at once: each may take 200 MB for a moment. */
const AT_ONCE = 2;
/** How faithful a photograph stays, and how faithful where it would be too large else. */
const QUALITIES = [90, 75];

export type CleanedPicture = { ok: true; content: Uint8Array<ArrayBuffer> } | { ok: false; problem: 'picture_too_large' | 'file_damaged' | 'file_too_large' };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A JPEG or PNG drawn anew: upright, and without what it said beside the picture (place, time, device, thumbnail, comments). Refused when it has too many
 * pixels, which its head tells before anything is unpacked, when it is damaged, or when it stays larger than `mostBytes`.
 */
export async function cleanPicture(content: Uint8Array, kind: 'image/jpeg' | 'image/png', mostBytes: number): Promise<CleanedPicture> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await draw(content, kind, mostBytes);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function draw(content: Uint8Array, kind: 'image/jpeg' | 'image/png', mostBytes: number): Promise<CleanedPicture> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = (): Sharp => sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  const head = await sharp(content, { limitInputPixels: false }).metadata().catch(() => null);
  if (!head) return { ok: false, problem: 'file_damaged' };
  if (head.width * head.height > MOST_PIXELS) return { ok: false, problem: 'picture_too_large' };
  try {
    for (const quality of kind === 'image/jpeg' ? QUALITIES : [null]) {
      const upright = open().autoOrient();
      const drawn = await (quality === null ? upright.png() : upright.jpeg({ quality })).toBuffer();
      if (drawn.length <= mostBytes) return { ok: true, content: new Uint8Array(drawn) };
    }
    return { ok: false, problem: 'file_too_large' };
  } catch {
    return { ok: false, problem: 'file_damaged' };
  }
}
