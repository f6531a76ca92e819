import { expect, type Locator, type Page } from '@playwright/test';
import { scanCard } from './scanner';

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
      await scanCard(page, digits);
    },
    results: () => page.getByRole('listbox').getByRole('option'),
    /** Finds a member of another office by number, says why with a digit, and opens the record. */
    openForeign: async (number: string, name: string, digit = '1') => {
      await page.goto('/desk');
      await box().fill(number);
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Alasan membuka data peserta' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Buka data peserta' })).toBeVisible();
      await page.keyboard.press(digit);
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    },
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
  const filter = () => page.getByRole('combobox', { name: 'Cari FKTP tujuan' });
  return {
    open: async (memberId: string) => {
      await page.goto(`/members/${memberId}/transfer`);
      await expect(filter()).toBeFocused();
    },
    filter,
    facilities: () => page.getByRole('listbox', { name: 'FKTP tujuan' }).getByRole('option'),
    tick: (name: string) => page.getByRole('checkbox', { name: new RegExp(name) }).check(),
    choose: async (facility: string) => {
      await filter().fill(facility);
      await page.getByRole('option', { name: new RegExp(facility) }).first().click();
    },
    submit: () => page.getByRole('button', { name: /^Ajukan/ }),
    /** The result: its headline, and the reference numbers. */
    done: () => page.getByRole('heading', { level: 1, name: /^Pindah FKTP (disetujui|diajukan)/ }),
    references: () => page.getByText(/^PF-\d{4}-\d{6}-\d$/),
  };
}

/** The form for a complaint, in words. */
export function onTheComplaintForm(page: Page) {
  return {
    open: async (memberId?: string) => {
      await page.goto(`/complaints/new${memberId === undefined ? '' : `?member=${memberId}`}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Catat pengaduan' })).toBeVisible();
    },
    name: () => page.getByLabel('Nama pelapor'),
    phone: () => page.getByLabel(/^Nomor telepon pelapor/),
    subject: () => page.getByLabel('Pokok pengaduan'),
    description: () => page.getByLabel('Uraian'),
    level: (name: string) => page.getByRole('radio', { name: new RegExp(name, 'i') }),
    category: () => page.getByLabel('Kategori', { exact: true }),
    detail: () => page.getByLabel('Rincian'),
    facility: () => page.getByRole('combobox', { name: /^Faskes/ }),
    facilities: () => page.getByRole('listbox').getByRole('option'),
    submit: () => page.getByRole('button', { name: /^Simpan pengaduan/ }),
    done: () => page.getByRole('heading', { level: 1, name: 'Pengaduan tercatat' }),
    reference: () => page.getByText(/^PG-\d{4}-\d{6}-\d$/),
    duplicates: () => page.getByRole('list', { name: 'Pengaduan peserta ini dalam 30 hari terakhir' }).getByRole('listitem'),
  };
}

/** The approval queue, in words. */
export function inTheQueue(page: Page) {
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  return {
    open: async (view = 'waiting') => {
      await page.goto(`/transfers?view=${view}`);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
    row,
    openCase: async (name: string) => {
      await row(name).first().click();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name })).toBeVisible();
    },
    act: (name: string) => page.getByRole('button', { name }),
  };
}
