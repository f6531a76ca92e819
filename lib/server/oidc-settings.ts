import * as z from 'zod';
import { ROLES, type Role } from '@/lib/access/roles';

const text = z.string().trim().min(1);
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const issuer = text.refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const encrypted = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return encrypted && search === '' && hash === '' && username === '';
}, 'must be the https address of the issuer, as its discovery document names it');

/** A claim by its own name or by a path with dots: `roles`, `realm_access.roles`. */
const claim = text.max(300);

const roleMap = text.transform((value, context): Record<string, Role> => {
  const parsed = z.record(text, z.enum(ROLES)).safeParse(parseJson(value));
  if (parsed.success && Object.keys(parsed.data).length > 0) return parsed.data;
  context.addIssue({ code: 'custom', message: `must be a JSON object that gives each value of the role claim one of these roles: ${ROLES.join(', ')}` });
  return z.NEVER;
});

/** Values with spaces or commas between them. */
const values = text.max(1_000).transform((list) => list.split(/[\s,]+/).filter(Boolean));

/** The variables of single sign-on, as part of the environment's schema. */
export const OIDC_VARIABLES = {
  LOKET_OIDC_ISSUER: issuer.optional(),
  LOKET_OIDC_CLIENT_ID: text.optional(),
  LOKET_OIDC_CLIENT_SECRET: text.optional(),
  LOKET_OIDC_ROLE_CLAIM: claim.optional(),
  LOKET_OIDC_BRANCH_CLAIM: claim.optional(),
  LOKET_OIDC_ROLE_MAP: roleMap.optional(),
  LOKET_EMERGENCY_ACCOUNT: text.regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, 'must be a user name in small letters').optional(),
  LOKET_OIDC_ACR: values.optional(),
  LOKET_OIDC_AMR: values.optional(),
};
/** May be left out. */
const OPTIONAL: readonly string[] = ['LOKET_OIDC_ACR', 'LOKET_OIDC_AMR'];
type Variables = { [Name in keyof typeof OIDC_VARIABLES]?: z.output<(typeof OIDC_VARIABLES)[Name]> };

/** Single sign-on as it is set up. */
export interface OidcSettings {
  /** The issuer, letter by letter as its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  roleClaim: string;
  /** Names the branch (`bdl`) or, for a regional manager, the region (`wilayah3`). */
  branchClaim: string;
  /** Value of the role claim -> role. Values that do not stand here mean nothing. */
  roleMap: Readonly<Record<string, Role>>;
  /** The one account that keeps its password. */
  emergencyAccount: string;
  /** Authentication contexts that are strong enough, asked for as `acr_values`: the id_token must name one of them. None means any. */
  acrValues: readonly string[];
  /** Methods of which the id_token must name one (RFC 8176: `mfa`, `otp`, `hwk`). None means any. */
  amrValues: readonly string[];
}

/** Puts the variables together: all of them but the optional ones, or none. Problems name the missing ones. */
export function readOidcSettings(v: Variables): { oidc: OidcSettings | undefined; problems: string[] } {
  const missing = Object.keys(OIDC_VARIABLES).filter((name) => v[name as keyof typeof v] === undefined);
  if (missing.length === Object.keys(OIDC_VARIABLES).length) return { oidc: undefined, problems: [] };
  const { LOKET_OIDC_ISSUER: issuer, LOKET_OIDC_CLIENT_ID: clientId, LOKET_OIDC_CLIENT_SECRET: clientSecret, LOKET_OIDC_ROLE_CLAIM: roleClaim } = v;
  const { LOKET_OIDC_BRANCH_CLAIM: branchClaim, LOKET_OIDC_ROLE_MAP: map, LOKET_EMERGENCY_ACCOUNT: emergencyAccount } = v;
  if (!issuer || !clientId || !clientSecret || !roleClaim || !branchClaim || !map || !emergencyAccount) {
    return { oidc: undefined, problems: [`Single sign-on wants all of its settings or none; missing: ${missing.filter((name) => !OPTIONAL.includes(name)).join(', ')}`] };
  }
  return { oidc: { issuer, clientId, clientSecret, roleClaim, branchClaim, roleMap: map, emergencyAccount, acrValues: v.LOKET_OIDC_ACR ?? [], amrValues: v.LOKET_OIDC_AMR ?? [] }, problems: [] };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
