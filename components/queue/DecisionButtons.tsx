'use client';

import Button from '@mui/material/Button';
import { BULK_ACTIONS, itemsFor, type BulkAction } from './bulk-decision';
import type { QueueRow } from './useQueue';

interface Props {
  selected: readonly QueueRow[];
  /** More are ticked than are decided at once. */
  tooMany: boolean;
  words: (action: BulkAction) => string;
  onDecide: (action: BulkAction) => void;
}

/** The decisions on the ticked rows; out of force where none of them suits. */
export function DecisionButtons({ selected, tooMany, words, onDecide }: Props) {
  return BULK_ACTIONS.map((action) => (
    <Button
      key={action}
      size="small"
      variant={action === 'approve' ? 'contained' : 'outlined'}
      color={action === 'reject' ? 'error' : 'primary'}
      disabled={tooMany || itemsFor(selected, action).length === 0}
      onClick={() => onDecide(action)}
    >
      {words(action)}
    </Button>
  ));
}
