import { API_SCOPES, CHANNELS, type ApiScope, type Channel } from '@/lib/complaints';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ListApiKeys } from '../schemas/api-keys';

/** A key of another system, as people tell it from the others. */
export interface ApiKeyRow {
  prefix: string;
  source: string;
  channel: Channel;
  scopes: ApiScope[];
  createdAt: string;
  createdBy: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface ApiKeysView {
  keys: ApiKeyRow[];
  channels: readonly Channel[];
  scopes: readonly ApiScope[];
}

const MOST = 500;

/** The keys of other systems, those in use first, then the revoked ones, the newest first. */
export const listApiKeys = defineQuery<object, ApiKeysView>({
  name: 'apiKeys.list',
  permission: 'staff:manage',
  scope: 'reference',
  input: ListApiKeys,
  audit: nothingPersonal,
  run: async ({ tx }) => {
    const rows = await tx.apiKey.findMany({ omit: { hash: true, id: true }, orderBy: [{ createdAt: 'desc' }, { prefix: 'asc' }], take: MOST });
    const keys = rows.map(({ channel, scopes, createdAt, lastUsedAt, revokedAt, ...row }): ApiKeyRow => ({
      ...row, channel: channel as Channel, scopes: scopes as ApiScope[],
      createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null, revokedAt: revokedAt?.toISOString() ?? null,
    }));
    const inUse = ({ revokedAt }: ApiKeyRow) => revokedAt === null;
    return { keys: [...keys.filter(inUse), ...keys.filter((key) => !inUse(key))], channels: CHANNELS, scopes: API_SCOPES };
  },
});
