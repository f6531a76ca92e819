import { parseArgs } from 'node:util';
import { now } from '@/lib/server/clock';
import { SetupError } from '@/lib/server/setup-error';
import { connected, withDatabase } from './database';
import { createAdmin } from './first-admin';
import { runProgram } from './program';

const USAGE = 'npm run staff -- create-admin --username dimas.nugroho --name "Dimas Nugroho" [--additional]';

/** The first administrator of a new installation, or one more where nobody can sign in any longer. Works beside a running console and without one. */
runProgram(async () => {
  const { values, positionals } = readArguments();
  if (positionals.length !== 1 || positionals[0] !== 'create-admin') throw new SetupError(USAGE);
  const { username, name } = values;
  if (username === undefined || name === undefined) throw new SetupError(`--username and --name are needed.\n${USAGE}`);
  await withDatabase('staff', ({ ownerUrl }) =>
    connected(ownerUrl, async (client) => {
      const { link, expiresAt } = await createAdmin(client, { username, name, additional: values.additional ?? false, now: now() });
      console.log(`${username} is an administrator as soon as a password is set by this link. It is shown this once, works once, until ${expiresAt.toISOString()}:\n\n${link}\n`);
    }),
  );
});

function readArguments() {
  try {
    return parseArgs({ options: { username: { type: 'string' }, name: { type: 'string' }, additional: { type: 'boolean' } }, allowPositionals: true });
  } catch {
    throw new SetupError(USAGE);
  }
}
