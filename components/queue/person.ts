import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';

/** Who works a queue in which cases are decided: their id, the view they begin with, and what the screen is drawn for. What may be done, each row says. */
export interface DecisionPerson<View extends string> {
  id: string;
  firstView: View;
  views: readonly View[];
  decides: boolean;
  readsRecords: boolean;
  severalBranches: boolean;
}

type FirstView = 'waiting' | 'mine' | 'all';

/** The queue as a role begins with it: what waits for those who decide, their own for those who ask, everything for those who watch. */
export function decisionPerson<View extends string>(
  actor: Pick<Actor, 'staffId' | 'role' | 'branchIds' | 'national'>,
  views: readonly (View | FirstView)[],
  permissions: { decide: Permission; ask: Permission },
): DecisionPerson<View | FirstView> {
  const decides = can(actor, permissions.decide);
  const asks = can(actor, permissions.ask);
  return {
    id: actor.staffId,
    firstView: decides ? 'waiting' : asks ? 'mine' : 'all',
    views: views.filter((view) => view !== 'mine' || asks),
    decides,
    readsRecords: can(actor, 'member:read'),
    severalBranches: actor.national || actor.branchIds.length > 1,
  };
}
