import { expect, it } from 'vitest';
import { CHANNELS } from '@/lib/complaints/model';
import { formPerson } from './form-person';

const branch = { id: 'bdl', name: 'Bandar Lampung', timeZone: 'Asia/Jakarta' };

it('begins where a complaint most likely came in: at the counter of a branch, on the telephone of the Care Center, nowhere at the central office', () => {
  expect(formPerson({ staffId: 'a', role: 'frontliner', branch })).toMatchObject({ channel: 'branch_office', branchName: 'Bandar Lampung' });
  expect(formPerson({ staffId: 'a', role: 'care_center', branch: null })).toMatchObject({ channel: 'care_center', channels: ['care_center'], branchName: null });
  expect(formPerson({ staffId: 'a', role: 'triage', branch: null })).toMatchObject({ channel: null, channels: CHANNELS });
});
