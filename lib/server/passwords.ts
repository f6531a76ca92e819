import { hash, hashRaw, parseOptions, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';

/**
 * So many passwords are hashed at once in this process. A hash takes one core for some 20 ms: whoever signs in in the morning waits in a line of a few
 * others, so that a core is always left for those who serve members already.
 */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** And so many may wait, a few seconds' worth; more are turned away rather than kept for ever. */
const MOST_WAITING = 100;

let running = 0;
const waiting: (() => void)[] = [];

/** Thrown when too many passwords wait to be checked. The code is that of a busy database: the caller answers 503. */
export class TooManyHashes extends Error {
  readonly code = 'P2024';
  constructor() {
    super('too many passwords wait to be checked');
  }
}

/** What argon2id costs: OWASP's least (19 MiB, 2 passes, 1 lane), which are the package's defaults. Stated, so that no later version of it makes them less. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let kibibytes = 0;
/** The work of all hashes that were begun in this process, in KiB that were gone over. Equal work is equal time: what an answer must not tell, it does not cost. */
export const hashingWork = (): number => kibibytes;
const work = ({ memoryCost, timeCost }: { memoryCost: number; timeCost: number }): void => void (kibibytes += memoryCost * timeCost);

/** Does the password belong to the hash (argon2id)? A hash that cannot be read belongs to none. */
export function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return inTurn(async () => {
    try {
      work(parseOptions(hashed));
      return await verify(hashed, password);
    } catch {
      return false;
    }
  });
}

/** A new hash, argon2id with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => {
    work(COST);
    return hash(password, COST);
  });
}

/** The 32 bytes to which argon2id makes a secret with this salt (16 bytes of chance), at the cost of a password. */
export function slowHash(secret: Uint8Array, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    work(COST);
    return new Uint8Array(await hashRaw(secret, { ...COST, salt }));
  });
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooManyHashes();
    // Whoever leaves hands over the place, so that nobody comes in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
