import type { Category } from '@/lib/complaints/model';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly hospital: boolean;
  readonly branchId: string;
  readonly branchName: string;
}

export interface RoutingFacts {
  readonly category: Category | null;
  /** The hospital or FKTP that the complaint names. */
  readonly named: Place | null;
  /** Where the member is registered. */
  readonly memberFacility: Place | null;
  /** Where it happened. */
  readonly regency: { readonly name: string; readonly branchId: string; readonly branchName: string } | null;
}

/** Where a complaint could go, and why; words stand under `suggestion` in the messages. */
export interface RoutingSuggestion {
  readonly branchId: string;
  readonly branchName: string;
  /** The provider to ask, where the complaint is about care. */
  readonly provider: { readonly code: string; readonly name: string } | null;
  readonly reason: 'named_facility' | 'member_facility' | 'place';
  /** What the reason speaks of: a facility or a regency. */
  readonly because: string;
}

const ABOUT_CARE: readonly Category[] = ['primary_care', 'hospital', 'referral'];

/**
 * The office nearest to the matter: that of the provider named; where care is complained of, that of the member's FKTP; else that of the
 * place; at last that of the member's FKTP. Null when nothing is known. Source: issue "The complaint desk", routing.
 */
export function suggestRouting({ category, named, memberFacility, regency }: RoutingFacts): RoutingSuggestion | null {
  const aboutCare = category !== null && ABOUT_CARE.includes(category);
  if (named !== null) return of(named, 'named_facility', aboutCare || category === null);
  if (aboutCare && category !== 'hospital' && memberFacility !== null) return of(memberFacility, 'member_facility', category === 'primary_care');
  if (regency !== null) return { branchId: regency.branchId, branchName: regency.branchName, provider: null, reason: 'place', because: regency.name };
  return memberFacility === null ? null : of(memberFacility, 'member_facility', false);
}

function of({ code, name, branchId, branchName }: Place, reason: RoutingSuggestion['reason'], asks: boolean): RoutingSuggestion {
  return { branchId, branchName, provider: asks ? { code, name } : null, reason, because: name };
}
