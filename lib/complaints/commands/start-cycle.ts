import { readClocks } from '@/lib/complaints/rules/clocks';
import type { Level } from '@/lib/complaints/model';
import { openFacts, cycleData, type StoredFacts } from '../queries/stored-cycle';
import type { ClockWorld } from '../queries/clock-world';
import { queueColumns } from './queue-columns';

/** Facts of a cycle that starts now at an office (null: the central one), with the level when triage is already made. */
export function startFacts(start: { number: number; at: Date; branchId: string | null; level: Level | null }): StoredFacts {
  const at = start.at.getTime();
  return {
    number: start.number,
    startedAt: at,
    places: [{ since: at, branchId: start.branchId }],
    levels: start.level === null ? [] : [{ at, level: start.level }],
    pauses: [],
    firstResponseAt: null,
    ended: null,
  };
}

/** The columns of the cycle and of the complaint for new facts: what intake and reopening write. */
export function countCycle(facts: StoredFacts, world: ClockWorld, status: 'received' | 'routed') {
  const opened = openFacts(facts, world);
  const policy = world.policy(facts.startedAt, facts.places[0]?.branchId ?? null);
  const clocks = readClocks(opened, policy);
  return { cycle: { number: facts.number, ...cycleData({ facts, clocks }) }, complaint: queueColumns({ status, facts: opened, clocks, policy, escalated: [] }) };
}
