import { env } from '@/lib/server/env';
import { withDatabase } from './database';
import { runProgram } from './program';
import { requireFreePort, startServer } from './server';

/**
 * `node lib/cli/loket.mjs serve`: one more server of the built console on PORT, with the data of the console that runs on the same data folder (or of
 * DATABASE_URL). It has settings of its own: another address, or single sign-on to be tried before everybody gets it. Ctrl-C stops it alone.
 */
runProgram(async () => {
  const { host, port, publicUrl } = env();
  await requireFreePort(host, port);
  return withDatabase('serve', async () => {
    const { ended } = await startServer({ development: false });
    console.log(`Ready: ${publicUrl}`);
    return ended;
  });
});
