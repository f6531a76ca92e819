import path from 'node:path';
import * as z from 'zod';
import { MOST_READING_FACTOR, MOST_READING_FACTOR_DEMO } from '@/lib/access/reading-limits';
import { OIDC_VARIABLES, readOidcSettings, type OidcSettings } from './oidc-settings';
import { secretLines } from './secret-lines';
import { SetupError } from './setup-error';

const text = z.string().trim().min(1);
const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must lie between ${low} and ${high}`);
const postgresUrl = text.refine(
  (value) => URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol),
  'must look like postgresql://user:password@host:5432/database',
);
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');

const Variables = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  LOKET_HOST: text.regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  LOKET_DATA_DIR: text.default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  LOKET_SECRET: text.min(32, 'must have 32 characters or more').optional(),
  LOKET_SECRET_OLDER: text.refine((lines) => secretLines(lines).every((secret) => secret.length >= 32), 'must have 32 characters or more on each line').optional(),
  LOKET_SECRET_FILE: text.optional(),
  NEXTAUTH_URL: text.refine((value) => /^https?:\/\/[^/\s]/.test(value) && URL.canParse(value), 'must be an http or https address').optional(),
  LOKET_DEMO: flag.optional(),
  LOKET_SECOND_FACTOR: z.enum(['required', 'optional'], 'must be required or optional').optional(),
  LOKET_NOW: z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-20T03:00:00Z' }).optional(),
  LOKET_IDLE_MINUTES: wholeNumber(5, 30).default(15),
  LOKET_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be a log level such as info or warn').default('info'),
  LOKET_AUDIT_CHECKPOINTS: text.optional(),
  LOKET_AUDIT_ADDRESS: text.refine((value) => /^https?:\/\/[^/\s]/.test(value) && URL.canParse(value), 'must be an http or https address').optional(),
  LOKET_CLAMD: text.regex(/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):\d{1,5}$/, 'must look like 127.0.0.1:3310').optional(),
  LOKET_SMTP_URL: text.refine((value) => /^smtps?:\/\/[^/\s]/.test(value) && URL.canParse(value), 'must look like smtp://user:password@host:587').optional(),
  LOKET_MAIL_FROM: text.regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be an e-mail address').optional(),
  ...OIDC_VARIABLES,
  LOKET_READING_FACTOR: wholeNumber(1, MOST_READING_FACTOR_DEMO).default(1),
  LOKET_CHANGE_FACTOR: wholeNumber(1, MOST_READING_FACTOR_DEMO).default(1),
  LOKET_SEED_MEMBERS: wholeNumber(1_000, 5_000_000).optional(),
  LOKET_SEED_DAYS: wholeNumber(1, 730).optional(),
});

/** The settings of this process, parsed. */
export interface Environment {
  port: number;
  /** The address to listen on; only this machine unless told otherwise. */
  host: string;
  /** Absolute path of the folder for everything the console keeps on disk. */
  dataDir: string;
  /** The owner's connection, used by programs only; none means the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** The application role's connection. Reading it where none is set throws a SetupError. */
  readonly databaseAppUrl: string;
  hasDatabaseAppUrl: boolean;
  poolSize: number;
  /** The installation's secret as the server got it; reading it where none is set throws. Programs use `installationSecrets`. */
  readonly secret: string;
  /** The newest secret and those that it replaced; empty where none is given. Reading `secrets` where none is set throws. */
  givenSecrets: readonly string[];
  readonly secrets: readonly string[];
  /** Absolute path of a file with the secrets, the newest on its first line. */
  secretFile: string | undefined;
  /** The origin people type, without a path, such as https://loket.example.go.id. */
  publicUrl: string;
  /** Invented data and known passwords: true on the embedded database only. */
  demo: boolean;
  /** Whether every account needs a second factor: yes, unless these are demo data or the setting says otherwise. */
  secondFactor: 'required' | 'optional';
  /** A clock that stands still, in demo mode only. */
  fixedNow: Date | undefined;
  /** Minutes without an act of a person after which a session locks. */
  idleMinutes: number;
  logLevel: string;
  /** Absolute path of the file with the signed checkpoints of the audit: best on a disk that the database's owner cannot write. */
  auditCheckpoints: string;
  /** Where each checkpoint is sent as well, by POST. */
  auditAddress: string | undefined;
  /** The virus scanner (clamd) that every upload passes; none means that nobody scans. */
  scanner: { host: string; port: number } | undefined;
  /** The server that sends e-mail, with the sender's address; none means that reports are not sent. The address of the server may hold a password. */
  mail: { url: string; from: string } | undefined;
  /** Single sign-on; with it on, passwords are off. None means passwords. */
  oidc: OidcSettings | undefined;
  /** By how much the hourly limits of searches, openings and reveals are raised: 1 to 5, more in demo mode only. */
  readingFactor: number;
  /** The same of changes by the second. */
  changeFactor: number;
  /** How many demo members to make; none means the seed's own number. */
  seedMembers: number | undefined;
  /** How many days back the demo visits go; none means the seed's own number. */
  seedDays: number | undefined;
}

/**
 * Parses environment variables. An empty variable counts as unset.
 * Throws a SetupError that names every bad variable and never repeats a value, for it may be a password.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = Variables.safeParse(present);
  if (!parsed.success) refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const v = parsed.data;
  const demo = v.LOKET_DEMO ?? (v.DATABASE_URL === undefined && v.DATABASE_APP_URL === undefined);
  if (demo && v.DATABASE_URL !== undefined) refuse(['LOKET_DEMO cannot be 1 together with DATABASE_URL: demo data belong to the embedded database']);
  if (v.LOKET_NOW !== undefined && !demo) refuse(['LOKET_NOW holds the clock still and is allowed in demo mode only']);
  for (const factor of ['LOKET_READING_FACTOR', 'LOKET_CHANGE_FACTOR'] as const)
    if (v[factor] > MOST_READING_FACTOR && !demo) refuse([`${factor} must lie between 1 and ${MOST_READING_FACTOR}: more is allowed in demo mode only`]);
  if ((v.LOKET_SMTP_URL === undefined) !== (v.LOKET_MAIL_FROM === undefined)) refuse(['LOKET_SMTP_URL and LOKET_MAIL_FROM belong together: set both, or neither']);
  const { oidc, problems } = readOidcSettings(v);
  if (problems.length > 0) refuse(problems);
  if (v.LOKET_SECRET_OLDER !== undefined && v.LOKET_SECRET === undefined) refuse(['LOKET_SECRET_OLDER belongs to LOKET_SECRET']);
  const givenSecrets = v.LOKET_SECRET === undefined ? [] : [v.LOKET_SECRET, ...secretLines(v.LOKET_SECRET_OLDER ?? '')];
  const origin = new URL(v.NEXTAUTH_URL ?? `http://localhost:${v.PORT}`).origin;
  return {
    port: v.PORT,
    host: v.LOKET_HOST,
    dataDir: path.resolve(v.LOKET_DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    get databaseAppUrl() {
      return v.DATABASE_APP_URL ?? refuse(['DATABASE_APP_URL is not set: start the console with "npm start"']);
    },
    hasDatabaseAppUrl: v.DATABASE_APP_URL !== undefined,
    poolSize: v.DATABASE_POOL_SIZE,
    get secret() {
      return v.LOKET_SECRET ?? refuse(['LOKET_SECRET is not set: start the console with "npm start"']);
    },
    givenSecrets,
    get secrets() {
      return givenSecrets.length > 0 ? givenSecrets : refuse(['LOKET_SECRET is not set: start the console with "npm start"']);
    },
    secretFile: v.LOKET_SECRET_FILE && path.resolve(v.LOKET_SECRET_FILE),
    publicUrl: origin,
    demo,
    secondFactor: v.LOKET_SECOND_FACTOR ?? (demo ? 'optional' : 'required'),
    fixedNow: v.LOKET_NOW === undefined ? undefined : new Date(v.LOKET_NOW),
    idleMinutes: v.LOKET_IDLE_MINUTES,
    logLevel: v.LOKET_LOG_LEVEL,
    auditCheckpoints: path.resolve(v.LOKET_AUDIT_CHECKPOINTS ?? path.join(v.LOKET_DATA_DIR, 'audit-checkpoints.jsonl')),
    auditAddress: v.LOKET_AUDIT_ADDRESS,
    scanner: v.LOKET_CLAMD === undefined ? undefined : { host: v.LOKET_CLAMD.slice(0, v.LOKET_CLAMD.lastIndexOf(':')).replace(/^\[|\]$/g, ''), port: Number(v.LOKET_CLAMD.slice(v.LOKET_CLAMD.lastIndexOf(':') + 1)) },
    mail: v.LOKET_SMTP_URL !== undefined && v.LOKET_MAIL_FROM !== undefined ? { url: v.LOKET_SMTP_URL, from: v.LOKET_MAIL_FROM } : undefined,
    oidc,
    readingFactor: v.LOKET_READING_FACTOR,
    changeFactor: v.LOKET_CHANGE_FACTOR,
    seedMembers: v.LOKET_SEED_MEMBERS,
    seedDays: v.LOKET_SEED_DAYS,
  };
}

function refuse(problems: readonly string[]): never {
  throw new SetupError(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

let current: Environment | undefined;

/** The settings of this process, parsed at first use. */
export function env(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Sets variables for this process: a program that opened a database says so to everything it calls afterwards. */
export function setEnvironment(variables: Readonly<Record<string, string>>): void {
  Object.assign(process.env, variables);
  current = undefined;
}
