/** Words that depend on what was stored: their keys cannot be typed, only asked for. */
export interface StoredWords {
  (key: string, values?: Record<string, number>): string;
  has: (key: string) => boolean;
}
