import { CASES } from '../../prisma/seed/cases';
import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';

const { jypContractEnded: member } = CASES;

test('a member asks for a restriction: filed at the desk, answered by the supervisor, from then on everybody says why', async ({ pageAs }) => {
  const desk = await pageAs('loket2.jyp');
  await atTheDesk(desk).openRecord(member.nik, member.name);
  await desk.getByRole('button', { name: /Layanan lain/ }).click();
  await desk.getByRole('menuitem', { name: 'Permintaan atas data pribadi' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Permintaan atas data pribadi' })).toBeVisible();
  await desk.getByRole('button', { name: /Catat permintaan/ }).click();
  await expect(desk.getByText('Pilih salah satu dari daftar.')).toBeVisible();
  await desk.getByRole('radio', { name: 'Pembatasan pemrosesan' }).check();
  await desk.getByLabel('Uraian permintaan').fill('Data hanya boleh dibuka untuk pelayanan.');
  await desk.getByRole('button', { name: /Catat permintaan/ }).click();
  await expect(desk.getByText(/Pembatasan pemrosesan, nomor PD-\d{4}-\d{6}-\d/)).toBeVisible();

  const supervisor = await pageAs('supervisor.jyp');
  await supervisor.goto('/privacy');
  const row = supervisor.getByRole('listitem').filter({ hasText: member.name });
  await expect(row).toContainText(/Sisa 72 jam 0 menit/);
  await row.getByRole('button', { name: /^Jawab permintaan/ }).click();
  const dialog = supervisor.getByRole('dialog');
  await dialog.getByLabel('Yang disampaikan kepada peserta').fill('Pembatasan diberlakukan mulai hari ini.');
  await dialog.getByRole('button', { name: 'Jawab permintaan' }).click();
  await expect(supervisor.getByText('Permintaan dijawab')).toBeVisible();
  await supervisor.getByRole('tab', { name: /Dijawab/ }).click();
  await expect(supervisor.getByText('Pembatasan diberlakukan mulai hari ini.')).toBeVisible();
  await supervisor.reload();
  await expect(supervisor.getByText('Dijawab tepat waktu').first()).toBeVisible();

  await desk.goto(`/members/${member.id}`);
  await expect(desk.getByText('Pemrosesan data dibatasi atas permintaan peserta')).toBeVisible();
  await desk.keyboard.press('1');
  await expect(desk.getByRole('radio', { checked: true })).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: member.name })).toBeVisible();
  await expect(desk.getByText('Pemrosesan data dibatasi atas permintaan peserta')).toBeVisible();
});

test('the paper of the trail says what the member asked', async ({ pageAs }) => {
  const page = await pageAs('auditor');
  await page.goto(`/audit/trail?member=${CASES.jypDeceased.id}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Permintaan peserta atas datanya' })).toBeVisible();
  await expect(page.getByText('Tidak ada permintaan yang tercatat.')).toBeVisible();
});
