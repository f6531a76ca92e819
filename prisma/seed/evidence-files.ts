import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { EvidenceKind } from '@/lib/transfers/model';

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: 'application/pdf' | 'image/png';
  readonly content: Buffer;
  readonly sha256: Buffer;
}

const NAMES: Record<EvidenceKind, string> = {
  domicile_letter: 'surat-domisili', assignment_letter: 'surat-tugas', dinkes_letter: 'surat-dinkes', dinsos_letter: 'surat-dinsos',
  identity: 'identitas', other: 'lampiran',
};

/** A paper of a demonstration: a page with a line of text, or for every third a small picture as a telephone would take. */
export function evidenceFile(kind: EvidenceKind, number: number): EvidenceFile {
  const picture = number % 3 === 2;
  const content = picture ? pngOf(48, 64, number) : pdfOf(`Contoh ${NAMES[kind].replace('-', ' ')} nomor ${number} (data demo)`);
  return {
    fileName: `${NAMES[kind]}-${number}.${picture ? 'png' : 'pdf'}`,
    mediaType: picture ? 'image/png' : 'application/pdf',
    content,
    sha256: createHash('sha256').update(content).digest(),
  };
}

/** PDF 1.4 with one page and one line. The text must hold no bracket or backslash beyond balanced round ones. */
function pdfOf(line: string): Buffer {
  const text = `BT /F1 14 Tf 40 780 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** A grey picture with bands, 8 bits a pixel. */
function pngOf(width: number, height: number, seed: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...Array.from({ length: width }, () => (y + seed) % 8 < 2 ? 90 : 235)]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
