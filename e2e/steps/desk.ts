import { expect, type Locator, type Page } from '@playwright/test';

/** What a front-liner does at the desk, in words. */
export function atTheDesk(page: Page) {
  const box = (): Locator => page.getByRole('combobox', { name: 'Cari peserta' });
  return {
    box,
    open: async () => {
      await page.goto('/desk');
      await expect(box()).toBeFocused();
    },
    type: (text: string) => box().fill(text),
    /** Digits and Enter without a pause, as a scanner sends them. */
    scan: async (digits: string) => {
      await box().focus();
      await page.keyboard.type(digits);
      await page.keyboard.press('Enter');
    },
    results: () => page.getByRole('listbox').getByRole('option'),
    /** Finds somebody by number and opens the record. */
    openRecord: async (number: string, name: string) => {
      await page.goto('/desk');
      await box().fill(number);
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    },
  };
}

/** The transfer form, in words. */
export function onTheTransferForm(page: Page) {
  return {
    decision: () => page.getByRole('region', { name: 'Keputusan' }),
    tick: (name: string) => page.getByRole('checkbox', { name: new RegExp(name) }).check(),
    choose: async (facility: string) => {
      await page.getByRole('combobox', { name: 'Cari FKTP tujuan' }).fill(facility);
      await page.getByRole('option', { name: new RegExp(facility) }).first().click();
    },
    submit: () => page.getByRole('button', { name: /^Ajukan/ }).last().click(),
  };
}
