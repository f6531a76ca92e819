'use client';

import Button from '@mui/material/Button';
import type { ReactNode, RefObject } from 'react';
import { FilterField } from '@/components/ui/FilterField';
import type { QueueName } from './queues';
import { useQueueWords } from './useQueueWords';
import styles from './FilterBar.module.css';

/** What the filter of each queue is given. */
export interface FilterProps<Address> {
  address: Address;
  text: string;
  onText: (text: string) => void;
  onChange: (address: Address) => void;
  box: RefObject<HTMLInputElement | null>;
}

interface Props extends Pick<FilterProps<never>, 'text' | 'onText' | 'box'> {
  queue: QueueName;
  /** The filter leaves something out, beside the text. */
  narrowed: boolean;
  /** Takes away what narrows, beside the text. */
  onClear: () => void;
  /** What else it is narrowed by. */
  children: ReactNode;
}

/** Which rows of the view: by number or name, and what the queue offers besides. */
export function FilterBar({ queue, text, narrowed, onText, onClear, box, children }: Props) {
  const t = useQueueWords(queue);
  return (
    <search className={styles.filters} aria-label={t('filter.label')}>
      <FilterField label={t('filter.text')} value={text} onChange={onText} box={box} keys="f" />
      {children}
      {(text !== '' || narrowed) && (
        <Button
          onClick={() => {
            onText('');
            onClear();
            box.current?.focus();
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
