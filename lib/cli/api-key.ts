import { parseArgs } from 'node:util';
import { now } from '@/lib/server/clock';
import { SetupError } from '@/lib/server/setup-error';
import { createApiKey, listApiKeys, revokeApiKey, type KeyLine } from './api-keys';
import { connected, withDatabase } from './database';
import { runProgram } from './program';

const USAGE = `npm run api-key -- create --source mobile-jkn [--channel mobile_jkn] [--scopes complaints:write,complaints:read]
npm run api-key -- list
npm run api-key -- revoke --prefix loket_0123456789`;

/** Keys of the systems that send complaints. Works beside a running console and without one. */
runProgram(async () => {
  const { values, positionals } = readArguments();
  const [act, ...rest] = positionals;
  if (rest.length > 0 || !['create', 'list', 'revoke'].includes(act ?? '')) throw new SetupError(USAGE);
  await withDatabase('api-key', ({ ownerUrl }) =>
    connected(ownerUrl, async (client) => {
      if (act === 'list') return print(await listApiKeys(client));
      if (act === 'revoke') {
        const { source, already } = await revokeApiKey(client, { prefix: needed(values.prefix, '--prefix'), now: now() });
        console.log(already ? `The key of ${source} was revoked before.` : `The key of ${source} is revoked: from now on it is answered 401.`);
        return;
      }
      const scopes = values.scopes?.split(',').map((scope) => scope.trim());
      const { key, channel } = await createApiKey(client, { source: needed(values.source, '--source'), channel: values.channel, scopes, now: now() });
      console.log(`Key of ${values.source} for ${channel}. It is shown this once; only its SHA-256 is kept:\n\n${key}\n`);
    }),
  );
});

function readArguments() {
  try {
    return parseArgs({
      options: { source: { type: 'string' }, channel: { type: 'string' }, scopes: { type: 'string' }, prefix: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw new SetupError(USAGE);
  }
}

function needed(value: string | undefined, option: string): string {
  if (!value) throw new SetupError(`${option} is missing.\n${USAGE}`);
  return value;
}

function print(keys: readonly KeyLine[]): void {
  if (keys.length === 0) return console.log('No keys yet.');
  const minute = (instant: Date | null) => instant?.toISOString().slice(0, 16).replace('T', ' ') ?? '-';
  console.table(
    keys.map(({ prefix, source, channel, scopes, createdAt, createdBy, lastUsedAt, revokedAt }) => ({
      prefix, source, channel, scopes: scopes.join(' '), 'created (UTC)': minute(createdAt), by: createdBy, 'last used': minute(lastUsedAt), revoked: minute(revokedAt),
    })),
  );
}
