'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCommand, type CommandState } from '@/components/form/useCommand';
import type { RecordedHelp } from '@/lib/app-help/commands/record-help';
import type { HelpOutcome, HelpProblem, HelpStep } from '@/lib/app-help/model';
import type { RecordHelpInput } from '@/lib/app-help/schemas';
import { asksObstacle, likelyObstacle, missingStep, needsObstacle } from '@/lib/app-help/rules/check-help';
import { GUIDES } from '@/lib/app-help/rules/guides';
import type { Obstacle } from '@/lib/visits/model';
import { readHelpAddress, writeHelpAddress, type HelpAddress } from './help-address';

export interface HelpState {
  problem: HelpProblem | null;
  done: readonly HelpStep[];
  outcome: HelpOutcome | null;
  obstacle: Obstacle | null;
  /** The outcome that was wanted before the step it depends on was ticked. */
  blocked: { outcome: HelpOutcome; step: HelpStep } | null;
  choose: (problem: HelpProblem | null) => void;
  tick: (step: HelpStep) => void;
  /** Chooses an outcome; gives the step that is missing for it, or null. */
  end: (outcome: HelpOutcome) => HelpStep | null;
  setObstacle: (obstacle: Obstacle | null) => void;
  save: () => void;
  /** Begins anew, after a help was recorded. */
  again: () => void;
  command: CommandState<RecordHelpInput, RecordedHelp>;
  recorded: RecordedHelp | null;
}

interface Ending {
  outcome: HelpOutcome;
  obstacle: Obstacle | null;
}

/** What stands in the address of the tab now. */
const addressNow = () => readHelpAddress(new URLSearchParams(window.location.search));

/** A help in the making: problem and ticks stand in the address, the outcome is only here until it is saved. */
export function useHelp(memberId: string): HelpState {
  const params = useSearchParams();
  // Held here too: a tick shows at once, and not when the router has caught up with the address.
  const [{ problem, done }, setAddress] = useState<HelpAddress>(() => readHelpAddress(params));
  const [ending, setEnding] = useState<Ending | null>(null);
  const [blocked, setBlocked] = useState<HelpState['blocked']>(null);
  const command = useCommand<RecordHelpInput, RecordedHelp>('app-help/record');

  useEffect(() => {
    const back = () => setAddress(addressNow());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  function go(next: HelpAddress, how: 'pushState' | 'replaceState'): void {
    window.history[how](null, '', writeHelpAddress(memberId, next));
    setAddress(next);
  }
  function forget(): void {
    setEnding(null);
    setBlocked(null);
    if (!command.pending && !command.waiting) command.reset();
  }
  // A tick that is taken away takes the outcome with it that depended on it.
  const end = problem === null ? undefined : GUIDES[problem].ends.find(({ outcome }) => outcome === ending?.outcome);
  const held = ending !== null && end !== undefined && missingStep(end, done) === null ? ending : null;

  return {
    problem,
    done,
    outcome: held?.outcome ?? null,
    obstacle: held?.obstacle ?? null,
    blocked: blocked !== null && !done.includes(blocked.step) ? blocked : null,
    choose(next) {
      forget();
      go({ ...addressNow(), problem: next }, 'pushState');
    },
    tick(step) {
      if (!command.pending && !command.waiting) command.reset();
      // As it stands in the address now: of two quick keys the second must not undo the first.
      const now = addressNow();
      go({ ...now, done: now.done.includes(step) ? now.done.filter((each) => each !== step) : [...now.done, step] }, 'replaceState');
    },
    end(outcome) {
      if (problem === null || command.pending || command.waiting) return null;
      const wanted = GUIDES[problem].ends.find((each) => each.outcome === outcome);
      if (wanted === undefined) return null;
      const step = missingStep(wanted, done);
      setBlocked(step === null ? null : { outcome, step });
      if (step !== null) return step;
      command.reset();
      setEnding({ outcome, obstacle: needsObstacle(outcome) ? likelyObstacle(problem, done) : null });
      return null;
    },
    setObstacle: (obstacle) => setEnding((now) => now && { ...now, obstacle: asksObstacle(now.outcome) ? obstacle : null }),
    save() {
      if (problem === null || held === null || command.pending) return;
      const stepsDone = GUIDES[problem].steps.filter((step) => done.includes(step));
      void command.send({ memberId, problem, stepsDone, ...held });
    },
    again() {
      forget();
      command.reset();
      go({ problem: null, done: [] }, 'replaceState');
    },
    command,
    recorded: command.result?.kind === 'done' ? command.result.value : null,
  };
}
