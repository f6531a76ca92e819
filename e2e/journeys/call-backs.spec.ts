import { expect, test } from '../fixtures/test';
import { flagMember, inTheCall } from '../steps/call-backs';
import { CASES } from '../../prisma/seed/cases';

test('three attempts, keyboard only: no answer three times, the rule decides each time, then nobody calls any more', async ({ apiAs, pageAs }) => {
  const { id } = await flagMember(await apiAs('aduan.bdl'), CASES.sitiRahayu.id);
  const page = await pageAs('cc165');
  const call = inTheCall(page);
  await call.open(id, CASES.sitiRahayu.name);
  await expect(page.getByText('•••• 7890')).toBeVisible();
  for (const attempt of [1, 2, 3]) {
    await call.takeByKey();
    await expect(page.getByText('0812-3456-7890')).toBeVisible();
    await call.outcomeByKey('2');
    await expect(call.note()).toBeFocused();
    await page.keyboard.type(`Percobaan ke-${attempt}.`);
    await page.keyboard.press('Control+Enter');
    await expect(call.calls()).toHaveCount(attempt);
    await expect(call.logged('Tidak dijawab')).toContainText(attempt < 3 ? /Dicoba lagi pada waktu lain.*WIB/s : /Supervisor memutuskan/);
    if (attempt < 3) await expect(call.take()).toBeVisible();
    if (attempt < 3) await call.take().focus();
  }
  await expect(page.getByText('Dihentikan').first()).toBeVisible();
  await expect(call.take()).toHaveCount(0);
  await page.goto('/call-backs?view=done');
  await expect(page.getByRole('row').filter({ hasText: CASES.sitiRahayu.name }).first()).toContainText('Dihentikan');
});

test('identity by two answers of different kinds, then the complaint, then reached', async ({ apiAs, pageAs }) => {
  const member = CASES.dewiAnggraini;
  const { id, complaintId } = await flagMember(await apiAs('aduan.bdl'), member.id, { subject: 'Autodebit gagal tiga kali' });
  const page = await pageAs('aduan.bdl');
  const call = inTheCall(page);
  await call.open(id, member.name);
  await call.takeByKey();
  await expect(page.getByText('Autodebit gagal tiga kali')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Terhubung/ })).toBeDisabled();
  const [year, month, day] = member.birthDate.split('-');
  await page.keyboard.press('i');
  await expect(page.getByRole('textbox', { name: 'NIK', exact: true })).toBeFocused();
  await page.keyboard.type('1111 2222 3333 4444');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tidak sesuai', { exact: true })).toBeVisible();
  await call.answer('Tanggal lahir', `${day}-${month}-${year}`);
  await expect(page.getByText('Sesuai', { exact: true })).toBeVisible();
  await call.answer('Nomor kartu JKN', member.cardNumber);
  await expect(page.getByText('Identitas sesuai', { exact: true })).toBeVisible();
  await expect(page.getByText('Autodebit gagal tiga kali')).toBeVisible();
  await page.keyboard.press('1');
  await call.note().fill('Peserta sudah menerima penjelasan.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByRole('radio', { name: 'sudah selesai' }).check();
  await page.getByRole('button', { name: 'Simpan hasil' }).click();
  await expect(call.logged('Terhubung')).toBeVisible();
  await expect(page.getByText('Peserta menyatakan selesai').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Buka PG-/ })).toHaveAttribute('href', `/complaints/${complaintId}`);
});

test('a wrong number waits for a right one; a later call is asked for in the time of the member', async ({ apiAs, pageAs }) => {
  const member = CASES.sitiRahayuNamesake;
  const { id } = await flagMember(await apiAs('aduan.bdl'), member.id);
  const page = await pageAs('aduan.bdl');
  const call = inTheCall(page);
  await call.open(id, member.name);
  await call.takeByKey();
  await call.outcomeByKey('3');
  await page.keyboard.press('Control+Enter');
  await expect(call.logged('Salah nomor')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nomor yang benar' }).fill('12345678');
  await page.getByRole('button', { name: 'Simpan nomor' }).click();
  await expect(page.getByText(/Bukan nomor telepon Indonesia/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Nomor yang benar' }).fill('0813 1111 2222');
  await page.getByRole('button', { name: 'Simpan nomor' }).click();
  await call.take().click();
  await expect(page.getByText('0813-1111-2222')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: member.name })).toBeFocused();
  await call.outcomeByKey('5');
  const wish = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');
  await page.getByRole('textbox', { name: /^Tanggal yang diminta/ }).fill(wish);
  await page.getByRole('textbox', { name: /^Pukul \(WIB\)/ }).fill('9.30');
  await page.keyboard.press('Control+Enter');
  await expect(call.logged('Minta dihubungi nanti')).toContainText('Sesuai permintaan peserta');
});

test('two callers: the second sees within seconds who is calling, and no number', async ({ apiAs, pageAs }) => {
  const { id } = await flagMember(await apiAs('aduan.bdl'), CASES.ahmadFauzi.id);
  const [first, second] = [await pageAs('cc165'), await pageAs('aduan.bdl')];
  for (const page of [first, second]) await inTheCall(page).open(id, CASES.ahmadFauzi.name);
  await inTheCall(first).takeByKey();
  await expect(second.getByText(/^Sedang dihubungi oleh/)).toBeVisible({ timeout: 2_000 });
  await expect(second.getByText('•••• 7890')).toBeVisible();
  await expect(inTheCall(second).take()).toHaveCount(0);
  await first.getByRole('button', { name: 'Lepas tanpa panggilan' }).click();
  await expect(inTheCall(second).take()).toBeVisible();
});
