import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkpointKey, checkpointText, readCheckpoints, writeCheckpoint } from './audit-checkpoint';
import { readChainHeads } from './audit';
import { verifyAudit, type AuditFinding } from './audit-verify';
import { openBench, TEST_NOW, type Bench } from './testing/callers';
import { inTransaction, SYSTEM_ACTOR } from './transaction';

const SECRET = 'a secret of this test, thirty-two characters long';
let bench: Bench;
let folder: string;
let file: string;

beforeAll(async () => {
  bench = await openBench();
  folder = await mkdtemp(path.join(tmpdir(), 'loket-audit-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await bench.close();
});
beforeEach(() => {
  file = path.join(folder, `${Math.random().toString(36).slice(2)}.jsonl`);
});

const checkpoint = async (minutes = 0) => writeCheckpoint(await inTransaction(bench.db, SYSTEM_ACTOR, readChainHeads), { file, address: undefined, secret: SECRET, now: new Date(TEST_NOW.getTime() + minutes * 60_000) });
const verify = async (client: pg.Client = bench.owner) => verifyAudit(client, readCheckpoints(await checkpointText(file), checkpointKey(SECRET)));
const append = (chain: string, action = 'member.open') =>
  bench.owner.query("SELECT audit_append($1, gen_random_uuid(), now(), NULL, 'Petugas', 'frontliner', NULL, NULL, $2, NULL, NULL, NULL, '{}')", [chain, action]);
const found = ({ findings }: { findings: AuditFinding[] }) => findings.map(({ chain, problem, seq, to }) => `${chain} ${problem} ${seq}${to > seq ? `-${to}` : ''}`);
/** What somebody with the owner's rights does to a chain, undone afterwards. */
async function tampered(sql: string, check: () => Promise<void>): Promise<void> {
  await bench.owner.query('DROP TABLE IF EXISTS kept_event; DROP TABLE IF EXISTS kept_chain; CREATE TABLE kept_event AS TABLE audit_event; CREATE TABLE kept_chain AS TABLE audit_chain');
  try {
    await bench.owner.query(sql);
    await check();
  } finally {
    await bench.owner.query('TRUNCATE audit_event; TRUNCATE audit_chain; INSERT INTO audit_event TABLE kept_event; INSERT INTO audit_chain TABLE kept_chain; DROP TABLE kept_event; DROP TABLE kept_chain');
  }
}
const last = async (chain: string) => Number((await bench.one<{ seq: string }>('SELECT max(seq) AS seq FROM audit_event WHERE chain = $1', chain)).seq);

test('an untouched audit, demo history and new events, is found sound', async () => {
  await append('bdl');
  await checkpoint();
  await append('bdl');
  const verdict = await verify();
  expect(verdict.findings).toEqual([]);
  expect(verdict.rows).toBe(Number((await bench.one<{ n: string }>('SELECT count(*) AS n FROM audit_event')).n));
  expect(verdict.compared).toBeGreaterThan(0);
});

test.each([
  ['a changed reason', "UPDATE audit_event SET reason = 'lain' WHERE chain = 'bdl' AND seq = 5", ['bdl altered 5']],
  ['a changed moment', "UPDATE audit_event SET at = at + interval '1 microsecond' WHERE chain = 'bdl' AND seq = 5", ['bdl altered 5']],
  ['a changed member', "UPDATE audit_event SET member_id = gen_random_uuid() WHERE chain = 'sby' AND seq = 3", ['sby altered 3']],
  ['one removed', "DELETE FROM audit_event WHERE chain = 'bdl' AND seq = 7", ['bdl removed 7']],
  ['three removed', "DELETE FROM audit_event WHERE chain = 'bdl' AND seq BETWEEN 7 AND 9", ['bdl removed 7-9']],
  ['the first removed', "DELETE FROM audit_event WHERE chain = 'bdl' AND seq = 1", ['bdl removed 1']],
])('%s is named', async (_, sql, expected) => {
  await tampered(sql, async () => expect(found(await verify())).toEqual(expected));
});

test('the last ones removed, also together with the end of the chain', async () => {
  await append('bdl');
  await checkpoint();
  const end = await last('bdl');
  await tampered(`DELETE FROM audit_event WHERE chain = 'bdl' AND seq = ${end}`, async () => expect(found(await verify())).toEqual([`bdl removed ${end}`]));
  await tampered(
    `DELETE FROM audit_event WHERE chain = 'bdl' AND seq = ${end};
     UPDATE audit_chain SET seq = ${end - 1}, hash = (SELECT hash FROM audit_event WHERE chain = 'bdl' AND seq = ${end - 1}) WHERE chain = 'bdl'`,
    async () => expect(found(await verify())).toEqual([`bdl removed ${end}`]),
  );
});

test('a row inserted after the end, and one that was hashed anew', async () => {
  const end = await last('bdl');
  await tampered(
    `INSERT INTO audit_event SELECT chain, seq + 1, gen_random_uuid(), at, actor_id, actor_name, role, session_id, address, action, member_id, object_id, reason, detail, hash, hash FROM audit_event WHERE chain = 'bdl' AND seq = ${end}`,
    async () => expect(found(await verify())).toEqual([`bdl inserted ${end + 1}`, `bdl altered ${end + 1}`]),
  );
  const rehash = `UPDATE audit_event e SET reason = 'lain', hash = audit_hash(prev_hash, chain, seq, id, at, actor_id, actor_name, role, session_id, address, action, member_id, object_id, 'lain', detail) WHERE chain = 'bdl' AND seq = 5`;
  await tampered(rehash, async () => expect(found(await verify())).toEqual(['bdl relinked 6']));
});

test('a chain written anew to its end by its owner is noticed by the signed checkpoint alone', async () => {
  await append('bdl');
  await checkpoint();
  const first = await last('bdl');
  await append('bdl');
  await append('bdl');
  await checkpoint(10);
  const second = await last('bdl');
  const anew = `DO $$ DECLARE r audit_event; h bytea; BEGIN
      SELECT hash INTO h FROM audit_event WHERE chain = 'bdl' AND seq = ${first};
      FOR r IN SELECT * FROM audit_event WHERE chain = 'bdl' AND seq > ${first} ORDER BY seq LOOP
        UPDATE audit_event SET actor_name = 'Orang lain', prev_hash = h,
          hash = audit_hash(h, r.chain, r.seq, r.id, r.at, r.actor_id, 'Orang lain', r.role, r.session_id, r.address, r.action, r.member_id, r.object_id, r.reason, r.detail)
          WHERE chain = 'bdl' AND seq = r.seq RETURNING hash INTO h;
      END LOOP;
      UPDATE audit_chain SET hash = h WHERE chain = 'bdl'; END $$`;
  await tampered(anew, async () => {
    expect(found(await verifyAudit(bench.owner, []))).toEqual([]);
    expect(found(await verify())).toEqual([`bdl rewritten ${first + 1}-${second}`]);
  });
});

test('a database whose own hash function was changed to say yes is not believed', async () => {
  const { definition } = await bench.one<{ definition: string }>("SELECT pg_get_functiondef('audit_hash'::regproc) AS definition");
  await tampered("UPDATE audit_event SET reason = 'lain' WHERE chain = 'bdl' AND seq = 5", async () => {
    await bench.owner.query(definition.replace(/AS \$function\$[\s\S]*\$function\$/, "AS $function$ SELECT '\\x00'::bytea $function$"));
    expect(found(await verify())).toEqual(['bdl altered 5']);
  });
  await bench.owner.query(definition);
});

test('checkpoints: none without news, a forged, removed or unreadable line is named', async () => {
  expect(await checkpoint()).toBe(true);
  expect(await checkpoint(10)).toBe(false);
  for (const minutes of [20, 30]) {
    await append('dps');
    expect(await checkpoint(minutes)).toBe(true);
  }
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(3);
  const judged = async (text: string) => {
    await writeFile(file, text);
    return readCheckpoints(await checkpointText(file), checkpointKey(SECRET)).map(({ problem }) => problem);
  };
  expect(await judged(`${lines.join('\n')}\n`)).toEqual([null, null, null]);
  expect(await judged(`${lines[0]}\n${lines[2]}\n`)).toEqual([null, 'line_missing']);
  expect(await judged(`${lines[0]}\n${lines[1]?.replace(/"seq":(\d+)/, '"seq":9$1')}\n`)).toEqual([null, 'forged']);
  expect(await judged(`${lines[0]}\nrusak\n`)).toEqual([null, 'unreadable']);
  expect(readCheckpoints(`${lines[0]}\n`, checkpointKey('another secret of thirty-two characters')).map(({ problem }) => problem)).toEqual(['forged']);
  await writeFile(file, `${lines[0]}\nrusak\n`);
  expect(found(await verify())).toContain('checkpoints checkpoint 2');
});
