import { expect, type Page } from '@playwright/test';

/** A picture of one grey pixel, as the smallest paper that the console takes. */
export const PAPER = {
  name: 'ktp.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

/** A form of the services at the desk, in words. */
export function onTheRequestForm(page: Page) {
  return {
    open: async (memberId: string, service: 'correct' | 'contact' | 'death' | 'newborn', title: string) => {
      await page.goto(`/members/${memberId}/${service}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    },
    name: () => page.getByRole('textbox', { name: /^Nama/ }),
    note: () => page.getByLabel(/^Catatan untuk supervisor/),
    attach: async () => {
      await page.locator('input[type="file"]').setInputFiles(PAPER);
      await expect(page.getByRole('list', { name: 'Berkas terpilih' }).getByRole('listitem')).toHaveCount(1);
      // What is sent while a paper is on its way waits for another try.
      await expect(page.getByLabel(/^Mengirim /)).toHaveCount(0);
    },
    /** Attaches one more paper that stays on its way until what is returned lets it go. */
    attachSlowly: async (name: string): Promise<() => void> => {
      let letGo = () => {};
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(
        '**/api/requests/papers',
        async (route) => {
          await gate;
          await route.continue();
        },
        { times: 1 },
      );
      await page.locator('input[type="file"]').setInputFiles({ ...PAPER, name });
      await expect(page.getByLabel(`Mengirim ${name}`)).toBeVisible();
      return letGo;
    },
    /** Said while submitting waits for a paper. */
    heldBack: () => page.getByText('Dikirim begitu berkas selesai.'),
    /** What the panel at the right says will become of it. */
    verdict: (words: string) => page.getByRole('status').filter({ hasText: words }),
    submit: () => page.getByRole('button', { name: /^(Ajukan untuk persetujuan|Simpan perubahan)/ }),
    done: () => page.getByRole('heading', { level: 1, name: /(diajukan|sudah berlaku)$/ }),
    reference: () => page.getByText(/^PL-\d{4}-\d{6}-\d$/),
  };
}
