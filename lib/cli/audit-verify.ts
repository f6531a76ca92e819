import { parseArgs } from 'node:util';
import { checkpointKey, checkpointText, readCheckpoints } from '@/lib/server/audit-checkpoint';
import { verifyAudit, type AuditFinding } from '@/lib/server/audit-verify';
import { env } from '@/lib/server/env';
import { connected, withDatabase } from './database';
import { runProgram } from './program';

const WORDS: Record<AuditFinding['problem'], string> = {
  altered: 'was altered: its contents do not give its hash',
  removed: 'missing: removed',
  relinked: 'does not point at the row before it: one of the two was written anew',
  inserted: 'stands after the end of its chain: inserted',
  head: 'is the last row, and the end of the chain says another hash',
  rewritten: 'not what a signed checkpoint saw: written anew',
  checkpoint: 'of the checkpoint file is forged, unreadable, or the line before it is missing',
};

/**
 * `npm run audit:verify -- [--checkpoints file]`: goes through every row of the audit and says which ones were altered, removed or inserted.
 * Works beside a running console. Ends with 1 when anything is wrong.
 */
runProgram(async () => {
  const { values } = parseArgs({ options: { checkpoints: { type: 'string' } }, allowPositionals: false });
  return withDatabase('audit:verify', ({ ownerUrl }) =>
    connected(ownerUrl, async (client) => {
      const file = values.checkpoints ?? env().auditCheckpoints;
      const checkpoints = readCheckpoints(await checkpointText(file), env().secrets.map(checkpointKey));
      const started = performance.now();
      const { rows, chains, compared, findings } = await verifyAudit(client, checkpoints);
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      console.log(`${rows} events in ${chains} chains, compared with ${checkpoints.length} checkpoints (${compared} heads), in ${seconds} s.`);
      for (const { chain, problem, seq, to } of findings) {
        console.log(`  ${chain}: ${problem === 'checkpoint' ? 'line' : 'event'} ${seq}${to > seq ? ` to ${to}` : ''} ${WORDS[problem]}`);
      }
      if (checkpoints.length === 0) console.log(`There is no checkpoint yet in ${file}: a chain written anew as a whole would not be noticed.`);
      console.log(findings.length === 0 ? 'Nothing was altered, removed or inserted.' : `${findings.length} findings.`);
      return findings.length === 0 ? 0 : 1;
    }),
  );
});
