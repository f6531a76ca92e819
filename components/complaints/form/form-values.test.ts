import { describe, expect, it } from 'vitest';
import { emptyForm, fieldOf, formProblems, parseDraft, toInput, type ComplaintFormValues } from './form-values';

const MEMBER = { id: '019b76da-0000-7000-8000-000000000001', name: 'SITI RAHAYU', cardNumber: '•••• 0012', phone: null, regencyCode: '18.71', facility: null };
const EMPTY = emptyForm({ member: MEMBER }, 'branch_office');
const filled = (over: Partial<ComplaintFormValues> = {}): ComplaintFormValues => ({
  ...EMPTY, subject: 'Kartu tidak aktif', description: 'Kartu ditolak di puskesmas kemarin.', level: 'green', category: 'membership', detail: 'card', ...over,
});

describe('problems beside the fields', () => {
  it('are none when everything is there', () => {
    expect(formProblems(filled(), true)).toEqual({});
  });

  it('say what is missing at a branch: level and category too, the detail only after the category', () => {
    expect(formProblems({ ...EMPTY, reporterName: '' }, true)).toEqual({ reporterName: 'required', subject: 'required', description: 'required', level: 'required', category: 'required' });
    expect(formProblems(filled({ detail: '' }), true)).toEqual({ detail: 'required' });
    expect(formProblems(filled({ level: '', category: '', detail: '' }), false)).toEqual({});
  });

  it('name a wrong number, a text that is too short, and a detail of another category', () => {
    expect(formProblems(filled({ reporterPhone: '12345' }), true)).toEqual({ reporterPhone: 'invalid_phone' });
    expect(formProblems(filled({ subject: 'Ya' }), true)).toEqual({ subject: 'too_short' });
    expect(formProblems(filled({ detail: 'bed' }), true)).toEqual({ detail: 'detail_of_category' });
  });

  it('ask for the channel where none is likelier than another', () => {
    expect(formProblems(filled({ channel: '' }), true)).toEqual({ channel: 'required' });
  });
});

describe('the input of the command', () => {
  it('has null for what was left empty and the numbers that were written', () => {
    const given = { memberId: MEMBER.id, classifies: true, fileIds: ['019b76da-0000-7000-8000-000000000002'] };
    expect(toInput(filled({ sp4n: ' 1234567 ', facility: { code: '0801R001', name: 'RS' } }), given)).toMatchObject({
      memberId: MEMBER.id, reporterPhone: null, facilityCode: '0801R001', regencyCode: '18.71', classification: { level: 'green', category: 'membership', detail: 'card' },
      numbers: [{ system: 'sp4n_lapor', number: '1234567' }], fileIds: given.fileIds,
    });
    expect(toInput(filled(), { ...given, classifies: false })).toMatchObject({ classification: null, numbers: [] });
  });

  it('leads its problems back to the fields of the form', () => {
    expect([fieldOf('classification.level'), fieldOf('facilityCode'), fieldOf('subject')]).toEqual(['level', 'facility', 'subject']);
  });
});

describe('a kept draft', () => {
  it('comes back as it was, also after a journey as JSON', () => {
    const draft = { ...filled({ facility: { code: '0801R001', name: 'RS' } }), papers: [{ id: 'f1', kind: 'complaint' as const, fileName: 'surat.pdf', size: 12 }] };
    const read = parseDraft(JSON.parse(JSON.stringify(draft)) as Record<string, unknown>, EMPTY, ['branch_office']);
    expect(read).toEqual(draft);
    expect(JSON.stringify(read)).toBe(JSON.stringify(draft));
  });

  it('is nothing when nothing differs from the empty form', () => {
    expect(parseDraft(null, EMPTY, ['branch_office'])).toBeNull();
    expect(parseDraft({ ...EMPTY, papers: [] }, EMPTY, ['branch_office'])).toBeNull();
  });

  it('leaves out what does not fit any more', () => {
    const read = parseDraft({ ...filled({ subject: 'x'.repeat(300) }), channel: 'website', detail: 'bed', facility: 'RS', papers: [{ id: 1 }, null] }, EMPTY, ['branch_office']);
    expect(read).toMatchObject({ channel: 'branch_office', category: 'membership', detail: '', facility: null, papers: [] });
    expect(read?.subject).toHaveLength(200);
  });
});
