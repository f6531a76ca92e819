import localFont from 'next/font/local';

/** Words. Made for Jakarta; one variable file for all weights, with a fallback of the same measure so that nothing moves when it arrives. */
export const sans = localFont({
  src: '../../../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-plus-jakarta',
  display: 'swap',
});

/** Numbers that identify: 0 and O, 1 and l cannot be mistaken. Fetched by the first page that shows one. */
export const mono = localFont({
  src: '../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-jetbrains',
  display: 'swap',
  preload: false,
});
