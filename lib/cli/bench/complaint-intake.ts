import { randomUUID } from 'node:crypto';
import { createComplaint } from '@/lib/complaints/commands/create-complaint';
import { CHANNELS } from '@/lib/complaints/model';
import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

export interface IntakeFigure {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Takes complaints in, each with its audit in a transaction of its own, by so many workers at once for so many seconds. */
export async function measureIntake(db: Db, members: readonly { id: string; name: string }[], { workers, seconds }: { workers: number; seconds: number }): Promise<IntakeFigure> {
  const run = randomUUID().slice(0, 8);
  const times: number[] = [];
  const start = performance.now();
  const work = async (worker: number) => {
    for (let round = 0; performance.now() - start < seconds * 1_000; round += 1) {
      const member = members[(worker + round * workers) % members.length] ?? null;
      const begun = performance.now();
      await takeIn(db, member, `${run}-${worker}-${round}`, CHANNELS[(worker + round) % CHANNELS.length] ?? 'website');
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  const lasted = (performance.now() - start) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / lasted, p50: at(0.5), p99: at(0.99) };
}

async function takeIn(db: Db, member: { id: string; name: string } | null, number: string, channel: (typeof CHANNELS)[number]): Promise<void> {
  const now = new Date();
  await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const filed = await createComplaint(
      { tx, now, actor: { staffId: null, permissions: [] }, name: 'Loket' },
      {
        origin: { source: 'bench', number }, channel, receivedAt: now, branchId: null, member,
        reporter: { name: member?.name ?? 'Pelapor', phone: null, relation: 'self' },
        subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas sejak kemarin pagi.', classification: null, facilityCode: null, regencyCode: null, numbers: [],
      },
    );
    await appendAudit(tx, { staffId: null, name: 'bench', role: 'system', chain: 'nation', sessionId: null, address: null }, now, [
      { action: 'complaint.receive', memberId: filed.memberId, objectId: filed.id, detail: { reference: filed.reference } },
    ]);
  });
}
