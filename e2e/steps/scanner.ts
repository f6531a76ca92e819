import type { Page } from '@playwright/test';

/** Between two keys of a scanner, in milliseconds. */
const GAP_MS = 4;

/**
 * Scans a card: digits and Enter as a barcode scanner's keyboard sends them. The keys go out in one go and carry the scanner's own times,
 * so a busy machine makes no slow typist of it.
 */
export async function scanCard(page: Page, digits: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const keys = [...digits].map((digit) => ({ key: digit, code: `Digit${digit}`, text: digit, windowsVirtualKeyCode: digit.charCodeAt(0) }));
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const start = Date.now() / 1_000;
  await Promise.all(
    [...keys, enter].flatMap((key, index) => {
      const timestamp = start + (index * GAP_MS) / 1_000;
      return [
        devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
        devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key, code: key.code, windowsVirtualKeyCode: key.windowsVirtualKeyCode }),
      ];
    }),
  );
  await devtools.detach();
}
