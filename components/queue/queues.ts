interface Queue {
  /** Where the words of its list stand. */
  words: string;
  /** The area under whose `refused` and `field` problems have their words. */
  area: string;
  /** Where its keys are named, and the key that leads to the next row. */
  keys: string;
  next: string;
  /** Id of the element that its views are for. */
  panel: string;
}

/** The queues of cases. A queue's name is the path of its pages and routes, and what this browser remembers its columns and widths by. */
export const QUEUES = {
  transfers: { words: 'transfer-queue', area: 'transfer-queue', keys: 'transfer-queue.keys', next: 'transfer-queue.keys.next', panel: 'transfer-queue' },
  requests: { words: 'requests.queue', area: 'requests', keys: 'requests.keys', next: 'requests.keys.following', panel: 'request-queue' },
  complaints: { words: 'complaint-queue', area: 'complaint-queue', keys: 'complaint-queue.keys', next: 'complaint-queue.keys.next', panel: 'complaint-queue' },
} as const satisfies Record<string, Queue>;

export type QueueName = keyof typeof QUEUES;

/** Queues whose cases a supervisor decides. */
export type DecisionQueue = Extract<QueueName, 'transfers' | 'requests'>;

/** Queues that come as a workbook too. */
export type WorkbookQueue = Exclude<QueueName, 'transfers'>;
