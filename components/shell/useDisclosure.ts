'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

interface Disclosure {
  open: boolean;
  toggle: () => void;
  close: () => void;
  /** Around the button and what it opens. */
  place: RefObject<HTMLDivElement | null>;
  button: RefObject<HTMLButtonElement | null>;
}

/** Something that a button opens beside itself: Esc, a click elsewhere or leaving it by Tab closes it; Esc gives the focus back. */
export function useDisclosure(): Disclosure {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return { open, toggle: () => setOpen(!open), close: () => setOpen(false), place, button };
}
