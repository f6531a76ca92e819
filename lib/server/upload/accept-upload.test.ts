import { createServer, type AddressInfo, type Server } from 'node:net';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setEnvironment } from '../env';
import { acceptUpload, describeUpload } from './accept-upload';
import { MOST_PIXELS } from './picture';
import { scanForViruses } from './virus-scan';

const MB = 1024 * 1024;
const accept = acceptUpload(5 * MB);
const send = async (content: Uint8Array, fileName = 'ktp.jpg') => accept({ fileName, content, kind: 'ktp' });
const problem = (code: string) => ({ kind: 'refused', codes: ['invalid_input'], fields: { file: code } });
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF');
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** A photograph as a telephone makes it: lying on its side, with place, device and a comment. */
const photograph = async (): Promise<Uint8Array> =>
  new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Telepon Rahasia', ImageDescription: 'Siti Rahayu' }, IFD3: { GPSLatitude: '5/1 22/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .toBuffer());

describe('a picture', () => {
  test('loses what it says of place, device and people, and stands upright', async () => {
    const original = await photograph();
    expect(Buffer.from(original).toString('latin1')).toContain('Telepon Rahasia');
    const outcome = await send(original);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const { content } = outcome.value;
    const text = Buffer.from(content).toString('latin1');
    for (const said of ['Telepon Rahasia', 'Siti Rahayu', 'Exif']) expect(text).not.toContain(said);
    const head = await sharp(content).metadata();
    expect([head.format, head.width, head.height, head.exif, head.orientation]).toEqual(['jpeg', 40, 60, undefined, undefined]);
    expect(await describeUpload(content)).toMatchObject({ mediaType: 'image/jpeg', size: content.length });
  });

  test('as PNG keeps its points and loses its texts', async () => {
    const original = await sharp({ create: { width: 3, height: 2, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } }).png().withExif({ IFD0: { Copyright: 'Siti Rahayu' } }).toBuffer();
    const outcome = await send(new Uint8Array(original), 'scan.png');
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    expect(Buffer.from(outcome.value.content).toString('latin1')).not.toContain('Siti');
    expect(await sharp(outcome.value.content).raw().toBuffer()).toEqual(await sharp(original).raw().toBuffer());
  });

  test('of few bytes and too many points is refused before it is unpacked', async () => {
    const flood = await sharp({ create: { width: 10_000, height: MOST_PIXELS / 10_000 + 1, channels: 3, background: 'white' } }).png({ compressionLevel: 9 }).toBuffer();
    expect(flood.length).toBeLessThan(5 * MB);
    expect(await send(new Uint8Array(flood), 'flood.png')).toEqual(problem('picture_too_large'));
  });

  test('that is cut off is refused', async () => {
    const original = await photograph();
    expect(await send(original.subarray(0, original.length - 40))).toEqual(problem('file_damaged'));
  });
});

describe('other files', () => {
  test('a PDF passes as it is, its name without path and control signs', async () => {
    const outcome = await send(PDF, '../a\\b\u0007.pdf');
    expect(outcome).toMatchObject({ kind: 'done', value: { fileName: '.._a_b_.pdf', content: PDF, kind: 'ktp' } });
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty_file'],
    ['too much', new Uint8Array(5 * MB + 1), 'file_too_large'],
    ['a script', new TextEncoder().encode('<script>'), 'file_type'],
    ['a drawing that can run', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file_type'],
  ])('%s is refused', async (_, content, code) => {
    expect(await send(content)).toEqual(problem(code));
  });

  test('whatever comes in, it comes to an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom<number[]>([], [0xff, 0xd8, 0xff, 0xe0], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), async (tail, head) => {
        expect(['done', 'refused']).toContain((await send(new Uint8Array([...head, ...tail]))).kind);
      }),
      { numRuns: 60 },
    );
  });
});

describe('with a virus scanner', () => {
  let clamd: Server;
  let seen: Buffer[];
  let say: (content: Buffer) => string | null;

  /** Speaks the server's side of INSTREAM: reads chunks by their length until an empty one, then answers. */
  beforeEach(async () => {
    seen = [];
    say = (content) => (content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    clamd = createServer((socket) => {
      let bytes = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (part) => {
        bytes = Buffer.concat([bytes, part]);
        const content = streamOf(bytes);
        if (content === null) return;
        seen.push(content);
        const answer = say(content);
        if (answer !== null) socket.end(answer, 'latin1');
      });
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    setEnvironment({ LOKET_CLAMD: `127.0.0.1:${(clamd.address() as AddressInfo).port}` });
  });
  afterEach(async () => {
    setEnvironment({ LOKET_CLAMD: '' });
    await new Promise((resolve) => clamd.close(resolve));
  });

  const withEicar = new TextEncoder().encode(`%PDF-1.7\n${EICAR}\n%%EOF`);

  test('a clean file passes, and every byte of it was looked at', async () => {
    const large = new Uint8Array(200_000).fill(7);
    large.set(PDF);
    expect((await send(large, 'a.pdf')).kind).toBe('done');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.equals(Buffer.from(large))).toBe(true);
  });

  test('one that it knows is refused', async () => {
    expect(await send(withEicar, 'a.pdf')).toEqual(problem('file_infected'));
  });

  test('an answer of another kind, or none, is not taken for clean', async () => {
    for (const answer of ['INSTREAM size limit exceeded. ERROR\0', 'stream: OK FOUND ERROR\0', '\0', '']) {
      say = () => answer;
      expect(await send(PDF, 'a.pdf'), answer).toEqual(problem('scanner_away'));
    }
    say = () => null;
    const { port } = clamd.address() as AddressInfo;
    expect(await scanForViruses(PDF, { host: '127.0.0.1', port }, 50)).toBe('unknown');
  });

  test('where nobody listens nothing is kept', async () => {
    const { port } = clamd.address() as AddressInfo;
    await new Promise((resolve) => clamd.close(resolve));
    expect(await scanForViruses(PDF, { host: '127.0.0.1', port })).toBe('unknown');
    expect(await send(PDF, 'a.pdf')).toEqual(problem('scanner_away'));
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
  });
});

/** What was sent, once the end of the stream is there; null before. */
function streamOf(bytes: Buffer): Buffer | null {
  const head = 'zINSTREAM\0';
  if (bytes.length < head.length) return null;
  expect(bytes.subarray(0, head.length).toString('latin1')).toBe(head);
  const parts: Buffer[] = [];
  for (let at = head.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > bytes.length) return null;
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
