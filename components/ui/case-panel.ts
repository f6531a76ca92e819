'use client';

import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react';

/** What a list may ask of the case that stands open beside it. */
export interface CaseHandle {
  focus: () => void;
}

/** For the list: the open case. `there` once it is drawn and hears its own keys; `take` is the panel's `handle`. */
export function useCaseHandle(): { focus: () => void; there: boolean; take: (handle: CaseHandle | null) => void } {
  const handle = useRef<CaseHandle>(null);
  const [there, setThere] = useState(false);
  const take = useCallback((next: CaseHandle | null) => {
    handle.current = next;
    setThere(next !== null);
  }, []);
  return { focus: () => handle.current?.focus(), there, take };
}

interface Options<Act> {
  handle: Ref<CaseHandle>;
  /** The case has come. */
  there: boolean;
  /** An act that was asked for in the list, before the case was there. */
  asked: Act | null;
  possible: readonly Act[];
  onClose: () => void;
}

export interface CaseForm<Act> {
  panel: RefObject<HTMLElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  /** The act whose form is open. */
  act: Act | null;
  begin: (act: Act) => void;
  /** Closes the form. */
  end: () => void;
  /** Closes the form and goes to the head of the case. */
  leave: () => void;
  /** One step back: out of the form, else out of the case. */
  back: () => void;
}

/** For the panel of a case: the one form that is open in it, and where the focus goes. */
export function useCaseForm<Act>({ handle, there, asked, possible, onClose }: Options<Act>): CaseForm<Act> {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useImperativeHandle(handle, () => ({ focus: () => (heading.current ?? panel.current)?.focus() }));

  // A form that is open stays, also when the act has become impossible: it holds typed words.
  const [chosen, setChosen] = useState<Act | null>(asked);
  const [opened, setOpened] = useState(false);
  if (chosen !== null && !opened && possible.includes(chosen)) setOpened(true);
  const act = opened ? chosen : null;

  // Where the list is hidden behind the case, nothing else has the focus.
  useEffect(() => {
    if (there && document.activeElement === document.body) heading.current?.focus();
  }, [there]);

  function end(): void {
    setChosen(null);
    setOpened(false);
  }
  function leave(): void {
    end();
    heading.current?.focus();
  }
  return {
    panel,
    heading,
    act,
    begin(next) {
      setChosen(next);
      setOpened(true);
    },
    end,
    leave,
    back: () => (act === null ? onClose() : leave()),
  };
}
