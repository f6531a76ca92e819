'use client';

import { createStore } from '@/components/ui/store';

/** Words that were searched for in a list, on their way to its paper: in the memory of this tab alone, for an address holds no names. */
export const printedText = createStore<{ list: string; text: string } | null>(null);

/** In the address of a paper: words that stand in no address narrow it too. */
export const TYPED = 'typed';
