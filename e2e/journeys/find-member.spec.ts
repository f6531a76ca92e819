import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';

const { sitiRahayu, niWayanSukerti } = CASES;

test('by NIK, card, KK and phone, each of any office', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  for (const number of [niWayanSukerti.nik, niWayanSukerti.cardNumber, niWayanSukerti.phone]) {
    await desk.type(number);
    await expect(desk.results().first()).toContainText('NI WAYAN SUKERTI');
    await expect(desk.results().first()).toContainText('Denpasar');
  }
  await desk.type(sitiRahayu.familyCard);
  await expect(desk.results()).toHaveCount(4);
  await expect(desk.results().first()).toContainText('Nomor KK sama');
});

test('by the beginning of any word of the name, within the branch', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.type('raha sit');
  await expect(desk.results().filter({ hasText: 'SITI RAHAYU' }).first()).toBeVisible();
  await desk.type('wayan suker');
  await expect(desk.results().filter({ hasText: 'NI WAYAN SUKERTI' })).toHaveCount(0);
});

for (const typed of ['siti rahayu 17-8-1985', 'siti rahayu 17/08/85', '17 agustus 1985 siti', 'Siti Rahayu 1985-08-17']) {
  test(`by name and birth date, written «${typed}», in the whole country`, async ({ pageAs }) => {
    const page = await pageAs('loket.jyp');
    const desk = atTheDesk(page);
    await desk.open();
    await desk.type(typed);
    await expect(desk.results()).toHaveCount(1);
    await expect(desk.results().first()).toContainText('Nama dan tanggal lahir sama');
  });
}

test('misspelt, with a birth date at once, without one by the deeper search', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.type('sitti rahaju 17-8-1985');
  await expect(desk.results().filter({ hasText: 'Nama mirip, tanggal lahir sama' })).toContainText('SITI RAHAYU');
  await desk.type('siti rahajoe');
  await expect(page.getByText('Tidak ada', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: /Cari ejaan yang mirip/ }).click();
  await expect(desk.results().filter({ hasText: 'SITI RAHAYU' }).first()).toContainText('Nama mirip');
});

test('a scanner sends digits and Enter: the record opens', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.scan(sitiRahayu.cardNumber);
  await expect(page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' })).toBeVisible();
  expect(page.url()).not.toContain(sitiRahayu.cardNumber);
});

test('a mistyped NIK is said while typing', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.type('18710157088500');
  await expect(page.getByText(/14/).first()).toBeVisible();
  await desk.type('1871019913850012');
  await expect(page.getByText(/tanggal/i).first()).toBeVisible();
});

test('nothing found and too many each say what to do next', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.type('qwzzx');
  await expect(page.getByRole('button', { name: /Cari ejaan yang mirip/ })).toBeVisible();
  await desk.type('mu');
  await expect(desk.results()).toHaveCount(20);
  await expect(page.getByText(/tanggal lahir/i).first()).toBeVisible();
});

test('from anywhere with the key /, and back with Esc', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  const desk = atTheDesk(page);
  await desk.openRecord(sitiRahayu.nik, 'SITI RAHAYU');
  await page.keyboard.press('/');
  await expect(desk.box()).toBeFocused();
  await page.keyboard.type('budi santoso 5-3-1982');
  await expect(desk.results().first()).toContainText('BUDI SANTOSO');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' })).toBeVisible();
});

test('the head office searches names with a birth date only', async ({ pageAs }) => {
  const page = await pageAs('pusat');
  const desk = atTheDesk(page);
  await desk.open();
  await desk.type('siti rahayu');
  await expect(page.getByText(/tanggal lahir/i).first()).toBeVisible();
  await expect(desk.results()).toHaveCount(0);
});
