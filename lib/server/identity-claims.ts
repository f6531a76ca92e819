import { ROLE_SCOPE } from '@/lib/access/role-scope';
import type { Role } from '@/lib/access/roles';
import type { OidcSettings } from './oidc-settings';

/** The claims of an id_token whose signature, issuer, audience, nonce and age were checked. */
export type IdentityClaims = Readonly<Record<string, unknown>>;

/** How old the proof of identity may be: an office PC is shared, a session of the provider that is hours old may be somebody else's. */
export const PROOF_SECONDS = 600;
const CLOCK_TOLERANCE = 60;

/** Role and scope as the claims give them. */
export interface ClaimedOffice {
  role: Role;
  branchId: string | null;
  regionId: string | null;
}

/** Why claims give no office. */
export type ClaimProblem = 'sso_no_role' | 'sso_several_roles' | 'sso_no_office' | 'sso_several_offices' | 'sso_unknown_office';

/** The offices that exist. */
export interface Offices {
  branches: readonly string[];
  regions: readonly string[];
}

/**
 * Role and scope of a person by the claims: exactly one mapped role, and for a role with an office exactly one office that exists.
 * Values of the role claim that the map does not know mean nothing; two values of one role are one role.
 */
export function officeOf(claims: IdentityClaims, settings: Pick<OidcSettings, 'roleClaim' | 'branchClaim' | 'roleMap'>, offices: Offices): ClaimedOffice | { problem: ClaimProblem } {
  const roles = new Set(claimValues(claims, settings.roleClaim).flatMap((value) => (Object.hasOwn(settings.roleMap, value) ? [settings.roleMap[value]] : [])));
  const [role] = roles;
  if (role === undefined) return { problem: 'sso_no_role' };
  if (roles.size > 1) return { problem: 'sso_several_roles' };
  const scope = ROLE_SCOPE[role];
  if (scope === 'nation') return { role, branchId: null, regionId: null };
  const named = new Set(claimValues(claims, settings.branchClaim).map((value) => value.trim().toLowerCase()));
  const [office] = named;
  if (office === undefined) return { problem: 'sso_no_office' };
  if (named.size > 1) return { problem: 'sso_several_offices' };
  if (!(scope === 'branch' ? offices.branches : offices.regions).includes(office)) return { problem: 'sso_unknown_office' };
  return { role, branchId: scope === 'branch' ? office : null, regionId: scope === 'region' ? office : null };
}

/** The texts of a claim, found by its whole name or else by a path with dots; a single text counts as a list of one. */
export function claimValues(claims: IdentityClaims, name: string): string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : name.split('.').reduce<unknown>((inner, part) => (isObject(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined), claims);
  return (Array.isArray(found) ? found : [found]).filter((value): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 300);
}

/** Who the claims say it is. */
export interface ClaimedPerson {
  issuer: string;
  subject: string;
  /** The provider's session, for logout from there. */
  session: string | null;
  /** What the provider calls the person, in small letters; it may change, and proves nothing. */
  called: string | null;
  /** A user name for a new account, made of what the provider calls the person. */
  username: string;
  name: string;
}

/** Reads issuer, subject and the proof's age; claims of another issuer, without a subject, or of an old proof are no person. */
export function personOf(claims: IdentityClaims, issuer: string, now: Date): ClaimedPerson | { problem: 'sso_foreign' | 'sso_old_proof' } {
  const { iss, sub, auth_time: provedAt } = claims;
  const subject = textOf(sub, 255);
  if (iss !== issuer || subject === null) return { problem: 'sso_foreign' };
  const seconds = now.getTime() / 1_000;
  if (typeof provedAt !== 'number' || provedAt < seconds - PROOF_SECONDS - CLOCK_TOLERANCE || provedAt > seconds + CLOCK_TOLERANCE) return { problem: 'sso_old_proof' };
  const called = textOf(claims.preferred_username, 255)?.trim().toLowerCase() ?? null;
  const username = (called ?? '').replace(/[^a-z0-9._-]+/g, '.').replace(/^[^a-z0-9]+/, '').slice(0, 64);
  return {
    issuer,
    subject,
    session: textOf(claims.sid, 255),
    called,
    username: username.length >= 2 ? username : `sso.${subject.toLowerCase().replace(/[^a-z0-9]+/g, '').slice(0, 40)}`,
    name: textOf(claims.name, 200)?.trim() ?? called ?? subject,
  };
}

/** Whether the provider says that the proof was as strong as the settings want; a provider that says nothing of it has not proved it (ASVS 5.0 6.8.4). */
export function isStrongEnough({ acr, amr }: IdentityClaims, { acrValues, amrValues }: Pick<OidcSettings, 'acrValues' | 'amrValues'>): boolean {
  const inContext = acrValues.length === 0 || (typeof acr === 'string' && acrValues.includes(acr));
  const byMethod = amrValues.length === 0 || (Array.isArray(amr) && amr.some((method: unknown) => typeof method === 'string' && amrValues.includes(method)));
  return inContext && byMethod;
}

/** Subjects and sessions are compared letter by letter: nothing is trimmed here. */
function textOf(value: unknown, most: number): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most && !/\p{Cc}|\p{Surrogate}/u.test(value) ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
