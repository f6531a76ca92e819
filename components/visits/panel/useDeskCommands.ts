'use client';

import { useCommand, type CommandState } from '@/components/form/useCommand';
import type { ChangedVisit } from '@/lib/visits/commands/own-visit';
import type { QueueTicket } from '@/lib/visits/queries/queue-ticket';

type Step = CommandState<object, QueueTicket>;
type OnVisit = CommandState<object, ChangedVisit>;
type OnDesk = CommandState<object, unknown>;

/** Everything that the panel can do. Each keeps its own attempt: what a dropped line held back goes out once. */
export interface DeskCommands {
  sit: OnDesk;
  leave: OnDesk;
  pause: OnDesk;
  resume: OnDesk;
  callNext: Step;
  callAgain: Step;
  noShow: Step;
  takeBack: Step;
  move: Step;
  open: OnVisit;
  bind: OnVisit;
  tick: OnVisit;
  untick: OnVisit;
  discard: OnVisit;
}

/** The commands of the panel. `settled`: what they answered changes what is shown. */
export function useDeskCommands(settled: () => void): DeskCommands {
  const then = { onDone: settled };
  return {
    sit: useCommand('queue/sit', then),
    leave: useCommand('queue/leave', then),
    pause: useCommand('queue/pause', then),
    resume: useCommand('queue/resume', then),
    callNext: useCommand('queue/call-next', then),
    callAgain: useCommand('queue/call-again', then),
    noShow: useCommand('queue/no-show', then),
    takeBack: useCommand('queue/take-back', then),
    move: useCommand('queue/move', then),
    open: useCommand('visits/open', then),
    bind: useCommand('visits/bind', then),
    tick: useCommand('visits/tick', then),
    untick: useCommand('visits/untick', then),
    discard: useCommand('visits/discard', then),
  };
}

/** Gives a command after forgetting what was said of the others; those that wait for the line keep waiting. */
export async function give<Value>(commands: DeskCommands, command: CommandState<object, Value>, input: object): Promise<Value | null> {
  for (const other of Object.values(commands) as CommandState<object, unknown>[]) {
    if (!other.waiting && !other.pending) other.reset();
  }
  const result = await command.send(input);
  return result.kind === 'done' ? result.value : null;
}
