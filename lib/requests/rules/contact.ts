import type { ContactWish, RequestFacts } from './facts';
import { finding, type Finding } from './findings';

/** I7: address and contact change at once; no rule asks for a second pair of eyes. */
export function decideContact(wish: ContactWish, facts: RequestFacts): Finding[] {
  const { member, sameAsStored } = facts;
  const place =
    (wish.address !== null && wish.address !== member.address) ||
    (wish.district !== null && wish.district !== member.district) ||
    (wish.regencyCode !== null && wish.regencyCode !== member.regencyCode);
  const phone = wish.phone !== null && !sameAsStored.includes('phone');
  const email = wish.email !== null && !sameAsStored.includes('email');
  const removed = (wish.removePhone && member.hasPhone) || (wish.removeEmail && member.hasEmail);
  if (!place && !phone && !email && !removed) return [finding('I1.noChange', {})];
  const office = wish.regencyCode === null ? undefined : facts.offices[wish.regencyCode];
  const moves = office !== undefined && office !== facts.offices[member.regencyCode];
  return [
    finding('I7.contact', {}),
    ...(moves ? [finding('I7.otherOffice', { office })] : []),
    ...(phone || email ? [finding('I7.ownPhone', {})] : []),
  ];
}
