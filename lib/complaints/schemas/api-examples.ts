/** Examples of the document: invented, and parsed by a test with the schemas that the routes use. */
export const API_EXAMPLES = {
  complaint: {
    sourceNumber: 'ADU/2026/000123',
    receivedAt: '2026-11-20T09:30:00+07:00',
    reporter: { name: 'Siti Rahayu', phone: '081234567890', relation: 'self' },
    member: { cardNumber: '0001234567890' },
    subject: 'Kartu tidak aktif di puskesmas',
    description: 'Kartu ditolak di puskesmas sejak kemarin pagi, padahal iuran sudah dibayar.',
    category: 'membership',
    detail: 'status',
    level: 'yellow',
    regencyCode: '18.71',
    numbers: [{ system: 'sp4n_lapor', number: 'LPR-8812345' }],
  },
  created: {
    reference: 'PG-2611-000123-7',
    id: '019aa001-7c1e-7b52-9d0f-0c6a5a3b2f10',
    status: 'received',
    createdAt: '2026-11-20T02:30:04.120Z',
    memberFound: true,
    duplicates: ['PG-2611-000098-1'],
  },
  state: { reference: 'PG-2611-000123-7', status: 'resolved', level: 'yellow', answeredAt: '2026-11-20T03:05:00.000Z', resolvedAt: '2026-11-23T08:12:30.000Z' },
  problem: {
    type: '/api-docs#invalid',
    title: 'The complaint cannot be taken as it is',
    status: 422,
    detail: 'See "errors": each names a field and what is wrong with it.',
    errors: [{ pointer: '/reporter/phone', code: 'invalid_phone', detail: 'The number is not an Indonesian telephone number.' }],
  },
} as const;
