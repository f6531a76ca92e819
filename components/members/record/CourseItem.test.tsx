import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMessages, type Messages } from '@/lib/messages/catalog';
import type { Locale } from '@/lib/messages/locale';
import type { CourseLine } from '@/lib/members/queries/list-course';
import { calendarDate } from '@/lib/values/calendar-date';
import { CourseItem } from './CourseItem';

const words = new Map<Locale, Messages>();
beforeAll(async () => {
  for (const locale of ['id', 'en'] as const) words.set(locale, await loadMessages(locale));
});

const ID = '0199f0a0-1234-7000-8000-00000000abcd';
const anything = { id: ID, at: '2026-11-02T02:00:00.000000Z', day: calendarDate('2026-11-02'), branchName: 'Kantor Cabang Denpasar', open: true };
const visit: CourseLine = { ...anything, kind: 'visit', service: 'card', services: ['information', 'card', 'autodebit'], closed: true, avoidable: true, appActivated: true };
const complaint: CourseLine = { ...anything, kind: 'complaint', reference: 'PG-2026-000001-1', told: { category: 'contribution', status: 'in_progress' } };

function drawn(line: CourseLine, locale: Locale = 'id'): string {
  const problems: string[] = [];
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words.get(locale) ?? null} timeZone="Asia/Makassar" formats={{ dateTime: { date: { dateStyle: 'medium' } } }} onError={(error) => problems.push(error.message)}>
      <CourseItem line={line} />
    </NextIntlClientProvider>,
  );
  expect(problems).toEqual([]);
  return markup;
}
const text = (markup: string) => markup.replace(/<(svg|style).*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();

describe('a matter in the course of service', () => {
  test.each<[string, CourseLine, string, RegExp]>([
    ['a visit', visit, `/visits/${ID}`, /^Kunjungan: Kartu dan KIS Digital 2 Nov 2026 Kantor Cabang Denpasar · Buka kunjungan juga Pendaftaran autodebit · dapat dilayani Mobile JKN · Mobile JKN diaktifkan$/],
    ['a transfer', { ...anything, kind: 'transfer', reference: 'PF-2026-000001-1', facilityName: 'Klinik Sehat', status: 'applied' }, `/transfers/${ID}`, /^Pindah ke Klinik Sehat .* · PF-2026-000001-1 Berlaku$/],
    ['a request', { ...anything, kind: 'service_request', reference: 'PL-2026-000001-1', request: 'death_report', status: 'returned' }, `/requests/${ID}`, /^Laporan kematian .* · PL-2026-000001-1 Dikembalikan$/],
    ['a complaint', complaint, `/complaints/${ID}`, /^Pengaduan: Iuran dan pembayaran .* · PG-2026-000001-1 Dalam penanganan$/],
  ])('%s says what, when, where and how it stands, and leads to its page', (_, line, href, said) => {
    expect(drawn(line)).toContain(`href="${href}"`);
    expect(text(drawn(line))).toMatch(said);
    expect(text(drawn(line, 'en'))).not.toMatch(/Kunjungan|Pengaduan|Pindah|Laporan/);
    // Elsewhere it is told, and leads nowhere.
    expect(drawn({ ...line, open: false })).not.toContain('href=');
  });

  test('a complaint at another office is a number and a day; one that nobody has sorted says so', () => {
    expect(text(drawn({ ...complaint, open: false, told: null }))).toBe('Pengaduan di kantor lain 2 Nov 2026 Kantor Cabang Denpasar · PG-2026-000001-1');
    expect(text(drawn({ ...complaint, branchName: null, told: { category: null, status: 'received' } }))).toMatch(/^Pengaduan, belum dipilah .* Kantor Pusat · .* Diterima Kantor Pusat$/);
  });

  test('a visit that is going on says that alone', () => {
    expect(text(drawn({ ...visit, service: null, services: ['information'], closed: false, avoidable: false, appActivated: false }))).toBe('Kunjungan 2 Nov 2026 Kantor Cabang Denpasar · Buka kunjungan Sedang dilayani');
  });
});
