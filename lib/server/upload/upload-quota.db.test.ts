import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadComplaintFile } from '@/lib/complaints/commands/upload-file';
import { uploadPaper } from '@/lib/requests/commands/upload-paper';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { CASES } from '@/prisma/seed/cases';
import { UPLOADS_A_DAY } from './upload-quota';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF');
const officer = async () => bench.as(await bench.another('loket.bdl'));
const upload = (caller: Caller) => uploadComplaintFile(caller, { kind: 'complaint', fileName: 'a.pdf', content: PDF }, randomUUID());
const countOf = async ({ actor }: Caller) => (await bench.owner.query('SELECT day::text, files, bytes FROM upload_count WHERE staff_id = $1 ORDER BY day', [actor.staffId])).rows;
const used = ({ actor }: Caller, files: number, bytes: number) => bench.owner.query("INSERT INTO upload_count (staff_id, day, files, bytes) VALUES ($1, '2026-11-20', $2, $3)", [actor.staffId, files, bytes]);

test('every file counts for its person and day, wherever it goes', async () => {
  const caller = await officer();
  expect((await upload(caller)).kind).toBe('done');
  expect((await uploadPaper(caller, { memberId: CASES.sitiRahayu.id, kind: 'ktp', fileName: 'a.pdf', content: PDF }, randomUUID())).kind).toBe('done');
  expect(await countOf(caller)).toEqual([{ day: '2026-11-20', files: 2, bytes: String(2 * PDF.length) }]);
});

test('beyond the files or the bytes of a day nothing is kept; the next day is another, and so is a colleague', async () => {
  for (const [files, bytes] of [[UPLOADS_A_DAY.files, 1], [1, UPLOADS_A_DAY.bytes]] as const) {
    const caller = await officer();
    await used(caller, files, bytes);
    expect(await upload(caller)).toEqual({ kind: 'refused', codes: ['invalid_input'], fields: { file: 'file_quota' } });
    expect(await countOf(caller)).toEqual([{ day: '2026-11-20', files, bytes: String(bytes) }]);
    const { n } = await bench.one<{ n: number }>('SELECT count(*)::integer AS n FROM complaint_file WHERE uploaded_by = $1', caller.actor.staffId);
    expect(n).toBe(0);
    expect((await upload({ ...caller, now: new Date(caller.now.getTime() + 86_400_000) })).kind).toBe('done');
    expect((await upload(await officer())).kind).toBe('done');
  }
});

test('uploads at once do not pass the limit together', async () => {
  const caller = await officer();
  await used(caller, UPLOADS_A_DAY.files - 3, 1);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => upload(caller)));
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(3);
});
