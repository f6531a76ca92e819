'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { attemptFor, type Attempt } from './attempt';
import { isUnsettled, type CommandResult } from './command-result';
import { connection, sessionEnded } from './connection';
import { postAttempt } from './post';

/** After so many milliseconds a busy server is asked again by itself; after the last it is left to the person. */
const BUSY_WAITS_MS = [1_500, 4_000, 10_000];

/** A command of one screen: how it is sent and how it stands. */
export interface CommandState<Input, Value> {
  /** Sends the input. While one is under way a second call gets the first one's result. */
  send: (input: Input) => Promise<CommandResult<Value>>;
  /** Sends the same attempt again, with the same key. */
  resend: () => void;
  /** Forgets the result and any waiting attempt. */
  reset: () => void;
  pending: boolean;
  /** Not sent yet because the server is out of reach or the session ended; goes out by itself when that is over. */
  waiting: boolean;
  result: CommandResult<Value> | null;
}

/**
 * The one way to change something: `useCommand('transfers/request', { onDone })`. Makes one idempotency key an attempt and keeps it over
 * retries, guards against the double click, sends by itself what a dropped line or a busy server held back.
 */
export function useCommand<Input, Value>(command: string, options: { onDone?: (value: Value) => void } = {}): CommandState<Input, Value> {
  const [result, setResult] = useState<CommandResult<Value> | null>(null);
  const [pending, setPending] = useState(false);
  const unsettled = useRef<Attempt | null>(null);
  const underway = useRef<Promise<CommandResult<Value>> | null>(null);
  const alive = useRef(true);
  const onDone = useRef(options.onDone);
  useEffect(() => {
    onDone.current = options.onDone;
  });
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const dispatch = useCallback(
    (attempt: Attempt): Promise<CommandResult<Value>> => {
      if (underway.current) return underway.current;
      unsettled.current = attempt;
      setPending(true);
      const sending = postAttempt<Value>(command, attempt).then((answer) => {
        underway.current = null;
        if (!isUnsettled(answer)) unsettled.current = null;
        if (alive.current) {
          setPending(false);
          setResult(answer);
          if (answer.kind === 'done') onDone.current?.(answer.value);
        }
        return answer;
      });
      underway.current = sending;
      return sending;
    },
    [command],
  );

  const send = useCallback((input: Input) => dispatch(attemptFor(unsettled.current, input)), [dispatch]);
  const resend = useCallback(() => {
    if (unsettled.current) void dispatch(unsettled.current);
  }, [dispatch]);
  const reset = useCallback(() => {
    unsettled.current = null;
    setResult(null);
  }, []);

  const waiting = result?.kind === 'unreachable' || result?.kind === 'signed_out';
  const sendWhatWaited = useEffectEvent(() => {
    if (connection.get() === 'online' && !sessionEnded.get()) resend();
  });
  useEffect(() => {
    if (!waiting) return undefined;
    const endings = [connection.subscribe(sendWhatWaited), sessionEnded.subscribe(sendWhatWaited)];
    // The line may have come back between the answer and this effect: then nothing would be heard any more.
    sendWhatWaited();
    return () => endings.forEach((end) => end());
  }, [waiting]);

  const busyTimes = useRef(0);
  useEffect(() => {
    if (result === null) return undefined;
    if (result.kind !== 'busy') {
      busyTimes.current = 0;
      return undefined;
    }
    const wait = BUSY_WAITS_MS[busyTimes.current];
    busyTimes.current += 1;
    const timer = wait === undefined ? undefined : window.setTimeout(resend, wait);
    return () => window.clearTimeout(timer);
  }, [result, resend]);

  return { send, resend, reset, pending, waiting, result };
}
