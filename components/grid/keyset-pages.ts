/** A page of rows and the cursor of the page after it, null at the end. */
export interface Page<Row, Cursor> {
  rows: Row[];
  next: Cursor | null;
}

/** What the grid is told of a block: its rows, and the number of all rows once the end has been seen. */
export interface Block<Row> {
  rows: Row[];
  end: number | null;
}

/**
 * Cursors of a keyset list by block. The grid asks for blocks by number; a keyset knows only "after this row", so a block can be asked when
 * the one before it has been. One object lasts as long as one question (filter and order).
 */
export class KeysetPages<Row, Cursor> {
  /** `cursors[n]` is where block n begins; block 0 begins at the beginning. */
  private readonly cursors: (Cursor | null)[] = [null];
  /** Rows in all, once a page said that none follow. */
  private end: number | null = null;

  constructor(readonly blockSize: number) {}

  /** The next block to ask on the way to this one: itself, or one before it; null when it lies behind the end. */
  nextToAsk(block: number): number | null {
    if (this.end !== null && block > 0 && block * this.blockSize >= this.end) return null;
    return Math.min(block, this.cursors.length - 1);
  }

  /** Where a block begins. Known for what `nextToAsk` names. */
  cursorOf(block: number): Cursor | null {
    const cursor = this.cursors[block];
    if (cursor === undefined) throw new RangeError('a block was asked before the one in front of it');
    return cursor;
  }

  /** Keeps what a page says. A page asked anew that ends elsewhere than before overrules what was known behind it. */
  store(block: number, page: Page<Row, Cursor>): Block<Row> {
    const unchanged = page.next !== null && JSON.stringify(this.cursors[block + 1]) === JSON.stringify(page.next);
    if (!unchanged) {
      this.cursors.length = block + 1;
      this.end = page.next === null ? block * this.blockSize + page.rows.length : null;
      if (page.next !== null) this.cursors.push(page.next);
    }
    return { rows: page.rows, end: this.end };
  }

  /** A block behind the end. */
  behindEnd(): Block<Row> {
    return { rows: [], end: this.end };
  }
}
