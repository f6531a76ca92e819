/** The secrets of a text, one a line, the newest first. */
export const secretLines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
