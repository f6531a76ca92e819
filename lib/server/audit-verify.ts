import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ChainHead, ReadCheckpoint } from './audit-checkpoint';

/**
 * Something that is not as it was written: `altered` (contents do not give the row's hash), `removed` (numbers from `seq` to `to` are missing),
 * `relinked` (the row does not point at the one before: one of the two was written anew), `inserted` (a row after the chain's end),
 * `head` (the chain's own end says another hash), `rewritten` (rows from `seq` to `to` are not those that a signed checkpoint saw),
 * `checkpoint` (a line of the checkpoint file is forged, unreadable, or the one before it is missing).
 */
export interface AuditFinding {
  chain: string;
  problem: 'altered' | 'removed' | 'relinked' | 'inserted' | 'head' | 'rewritten' | 'checkpoint';
  seq: number;
  /** The last row concerned, where it is a range. */
  to: number;
}

export interface AuditVerdict {
  rows: number;
  chains: number;
  /** Heads of valid checkpoints that were compared. */
  compared: number;
  findings: AuditFinding[];
}

interface Row {
  chain: string;
  seq: string;
  content: string;
  prev_hash: Buffer;
  hash: Buffer;
}

const BATCH = 10_000;
/**
 * What audit_hash() hashes, by functions of PostgreSQL alone: a database whose own functions were changed cannot say that all is well.
 * The hash itself is made here.
 */
const READ = `SELECT chain, seq, jsonb_build_array(chain, seq, id, (extract(epoch FROM at) * 1000000)::bigint, actor_id, actor_name, role, session_id, address,
  action, member_id, object_id, reason, detail)::text AS content, prev_hash, hash FROM audit_event ORDER BY chain COLLATE "C", seq`;

/** Goes through every row of the audit in one snapshot and says which ones were altered, removed or inserted. Needs a connection that sees all rows. */
export async function verifyAudit(client: pg.Client, checkpoints: readonly ReadCheckpoint[]): Promise<AuditVerdict> {
  const findings: AuditFinding[] = checkpoints.flatMap(({ line, problem }) => (problem === null ? [] : [{ chain: 'checkpoints', problem: 'checkpoint' as const, seq: line, to: line }]));
  const seen = headsByChain(checkpoints);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { rows: ends } = await client.query<{ chain: string; seq: string; hash: Buffer }>('SELECT chain, seq, hash FROM audit_chain');
    const walks = new Map(ends.map(({ chain, seq, hash }) => [chain, new ChainWalk(chain, { seq: Number(seq), hash }, seen.get(chain) ?? [])]));
    await client.query(`DECLARE audit_rows NO SCROLL CURSOR FOR ${READ}`);
    let rows = 0;
    let next = client.query<Row>(`FETCH ${BATCH} FROM audit_rows`);
    for (;;) {
      const { rows: batch } = await next;
      if (batch.length === 0) break;
      next = client.query<Row>(`FETCH ${BATCH} FROM audit_rows`);
      rows += batch.length;
      for (const row of batch) {
        let walk = walks.get(row.chain);
        if (!walk) walks.set(row.chain, (walk = new ChainWalk(row.chain, { seq: 0, hash: Buffer.alloc(0) }, seen.get(row.chain) ?? [])));
        walk.step(row);
      }
    }
    for (const [chain, heads] of seen) if (!walks.has(chain)) walks.set(chain, new ChainWalk(chain, { seq: 0, hash: Buffer.alloc(0) }, heads));
    const all = [...walks.values()];
    return { rows, chains: all.length, compared: [...seen.values()].reduce((sum, heads) => sum + heads.length, 0), findings: [...findings, ...all.flatMap((walk) => walk.end())] };
  } finally {
    await client.query('ROLLBACK');
  }
}

function headsByChain(checkpoints: readonly ReadCheckpoint[]): Map<string, ChainHead[]> {
  const heads = new Map<string, ChainHead[]>();
  for (const checkpoint of checkpoints) for (const head of checkpoint.heads) heads.set(head.chain, [...(heads.get(head.chain) ?? []), head]);
  for (const list of heads.values()) list.sort((a, b) => a.seq - b.seq);
  return heads;
}

/** One chain, row after row. */
class ChainWalk {
  private readonly findings: AuditFinding[] = [];
  private seq = 0;
  private hash: Buffer = Buffer.alloc(0);
  private nextHead = 0;
  private sound = 0;

  constructor(
    private readonly chain: string,
    private readonly stored: { seq: number; hash: Buffer },
    private readonly heads: readonly ChainHead[],
  ) {}

  step({ seq: text, content, prev_hash: previous, hash }: Row): void {
    const seq = Number(text);
    if (seq > this.stored.seq) this.found('inserted', seq, seq);
    else if (seq > this.seq + 1) this.found('removed', this.seq + 1, seq - 1);
    else if (!previous.equals(this.hash)) this.found('relinked', seq, seq);
    const made = createHash('sha256').update(previous).update(content, 'utf8').digest();
    if (!made.equals(hash)) this.found('altered', seq, seq);
    this.passHeads(seq, hash);
    this.seq = seq;
    this.hash = hash;
  }

  end(): AuditFinding[] {
    if (this.stored.seq > this.seq) this.found('removed', this.seq + 1, this.stored.seq);
    else if (this.stored.seq === this.seq && !this.stored.hash.equals(this.hash)) this.found('head', this.seq, this.seq);
    const last = this.heads.at(-1);
    // Removed together with the chain's own end: only the checkpoint remembers them.
    if (last && last.seq > Math.max(this.seq, this.stored.seq)) this.found('removed', Math.max(this.seq, this.stored.seq) + 1, last.seq);
    return this.findings;
  }

  private passHeads(seq: number, hash: Buffer): void {
    for (let head = this.heads[this.nextHead]; head && head.seq <= seq; head = this.heads[(this.nextHead += 1)]) {
      if (head.seq === seq && head.hash === hash.toString('hex')) this.sound = seq;
      else if (head.seq === seq) this.found('rewritten', this.sound + 1, seq);
    }
  }

  private found(problem: AuditFinding['problem'], seq: number, to: number): void {
    this.findings.push({ chain: this.chain, problem, seq, to });
  }
}
