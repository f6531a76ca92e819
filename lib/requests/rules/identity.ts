import type { CalendarDate } from '@/lib/values/calendar-date';
import { checkNik } from '@/lib/values/nik';
import type { IdentityWish, NikReading, RequestFacts } from './facts';
import { finding, type Finding } from './findings';
import { compareNames, isPlaceholder } from './names';

/**
 * I1-I5: what of the identity changes. Every correction is decided by a supervisor on a paper. Where the NIK says something else it is said
 * and nothing more: the number is lifelong and its holder's data may have been corrected (DOMAIN "Identifiers").
 */
export function decideIdentity(wish: IdentityWish, facts: RequestFacts, today: CalendarDate): Finding[] {
  const { member } = facts;
  const name = wish.name === null ? null : compareNames(member.name, wish.name);
  const birthDate = wish.birthDate !== null && wish.birthDate !== member.birthDate ? wish.birthDate : null;
  const sex = wish.sex !== null && wish.sex !== member.sex ? wish.sex : null;
  const nik = wish.nik !== null && !facts.sameAsStored.includes('nik');
  const findings: Finding[] = [];
  if (name === null && birthDate === null && sex === null && !nik) findings.push(finding('I1.noChange', {}));
  if (name !== null && wish.name !== null) {
    if (isPlaceholder(wish.name)) findings.push(finding('I2.stillPlaceholder', {}));
    else if (name.kind === 'newborn_name') findings.push(finding('I2.newbornName', {}));
    else findings.push(finding(name.kind === 'misspelling' ? 'I2.misspelling' : 'I2.otherName', { letters: name.letters }));
  }
  if (birthDate !== null) {
    if (birthDate > today) findings.push(finding('I3.inFuture', { toDate: birthDate }));
    else findings.push(finding('I3.birthDate', { fromDate: member.birthDate, toDate: birthDate }));
  }
  if (nik) findings.push(finding('I4.nik', {}), ...(facts.nikElsewhere ? [finding('I4.elsewhere', {})] : []));
  if (nik || birthDate !== null || sex !== null) {
    findings.push(...disagreements(nik ? readNik(wish.nik, today) : facts.nik, birthDate ?? member.birthDate, sex ?? member.sex));
  }
  if (sex !== null) findings.push(finding('I5.sex', { sex }));
  return findings;
}

function readNik(nik: string | null, today: CalendarDate): NikReading | null {
  const read = nik === null ? null : checkNik(nik, today);
  return read?.ok === true ? read : null;
}

function disagreements(nik: NikReading | null, birthDate: CalendarDate, sex: 'M' | 'F'): Finding[] {
  if (nik === null) return [];
  // A NIK has no century.
  const otherDay = nik.birthDate.slice(2) !== birthDate.slice(2);
  return [
    ...(otherDay ? [finding('I4.saysBirthDate', { nikDate: nik.birthDate, birthDate })] : []),
    ...(nik.sex !== sex ? [finding('I4.saysSex', {})] : []),
  ];
}
