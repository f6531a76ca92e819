import { parseArgs } from 'node:util';
import { now } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { connected, withDatabase } from './database';
import { linkAccount, listLinks } from './oidc-links';
import { runProgram } from './program';

const USAGE = `npm run oidc:link -- --account aduan.bdl --identity rina@example.go.id [--days 7]
npm run oidc:link -- --list`;

/** Sets an existing account aside for a person of the identity provider, by the user name that the provider gives. Works once, at their first sign-in. */
runProgram(async () => {
  const { oidc } = env();
  if (!oidc) throw new SetupError('Single sign-on is off: none of the LOKET_OIDC_* settings is set.');
  const { account, identity, days = '7', list } = readArguments();
  await withDatabase('oidc:link', ({ ownerUrl }) =>
    connected(ownerUrl, async (client) => {
      if (list) {
        const links = await listLinks(client, oidc.issuer, now());
        return links.length === 0 ? console.log('No open links.') : console.table(links);
      }
      if (!account || !identity || !/^\d{1,2}$/.test(days) || days === '0') throw new SetupError(USAGE);
      const { until, name } = await linkAccount(client, { issuer: oidc.issuer, account, identity, days: Number(days), now: now() });
      console.log(`Whoever ${oidc.issuer} calls ${identity.toLowerCase()} gets the account ${account} (${name}) at their first sign-in, until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC.`);
    }),
  );
});

function readArguments() {
  try {
    return parseArgs({ options: { account: { type: 'string' }, identity: { type: 'string' }, days: { type: 'string' }, list: { type: 'boolean' } } }).values;
  } catch {
    throw new SetupError(USAGE);
  }
}
