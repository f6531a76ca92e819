/** How the chosen colour scheme is kept and written on <html>. The script in the head and the theme must agree. */
export const MODE_STORAGE_KEY = 'loket-mode';
export const SCHEME_STORAGE_KEY = 'loket-scheme';
export const SCHEME_ATTRIBUTE = 'data-theme';
