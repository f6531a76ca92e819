import { env } from '@/lib/server/env';
import { SetupError } from '@/lib/server/setup-error';
import { connected, withDatabase } from './database';
import { judgeEmergencyAccount, judgeProvider, type Finding } from './oidc-findings';
import { runProgram } from './program';

/** Asks the identity provider how it is set up and says in words what fits and what does not. Ends with 1 when something does not. */
runProgram(async () => {
  const { oidc, publicUrl } = env();
  if (!oidc) throw new SetupError('Single sign-on is off: none of the LOKET_OIDC_* settings is set.');
  const findings = await judgeProvider(oidc, publicUrl);
  findings.forEach(print);
  await withDatabase('oidc:check', ({ ownerUrl }) =>
    connected(ownerUrl, async (client) => {
      const finding = await judgeEmergencyAccount(client, oidc.emergencyAccount);
      findings.push(finding);
      print(finding);
    }),
  );
  console.log(`\nTo be registered at the provider for the client ${oidc.clientId}:
  redirect address       ${publicUrl}/api/auth/callback/sso
  after logging out      ${publicUrl}/sign-in
  back-channel logout    ${publicUrl}/api/auth-backchannel (with the session)`);
  return findings.some(({ fits }) => fits === false) ? 1 : 0;
});

function print({ fits, words }: Finding): void {
  console.log(`${fits === null ? ' note ' : fits ? ' fits ' : ' NOT  '} ${words}`);
}
