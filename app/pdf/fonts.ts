import path from 'node:path';
import { Font } from '@react-pdf/renderer';

const FILES = path.join(process.cwd(), 'node_modules/@fontsource/plus-jakarta-sans/files');
const sans = (weight: number) => path.join(FILES, `plus-jakarta-sans-latin-${weight}-normal.woff`);

/** Reference numbers: a typeface that every PDF reader has. The packaged one is variable WOFF2, of which the renderer draws nothing. */
export const MONO = 'Courier-Bold';

/** The typeface of the paper, read from its package. Words are never broken: a name or a number must be legible. */
export function registerFonts(): void {
  Font.register({ family: 'Jakarta', fonts: [400, 600, 700].map((fontWeight) => ({ src: sans(fontWeight), fontWeight })) });
  Font.registerHyphenationCallback((word) => [word]);
}
