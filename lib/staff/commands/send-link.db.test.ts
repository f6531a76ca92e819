import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { openBench, steppedUp, type Bench } from '@/lib/server/testing/callers';
import { key, must, personLike } from '../testing/people';
import { resetPerson } from './invite-person';

let bench: Bench;
let server: SMTPServer;
let refuses = false;
const got: { to: string[]; source: string }[] = [];

beforeAll(async () => {
  bench = await openBench();
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_, __, callback) => callback(refuses ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString('latin1') });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  setEnvironment({
    LOKET_SECRET: 'a secret of the tests that is long enough', NEXTAUTH_URL: 'https://loket.example.go.id',
    LOKET_SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, LOKET_MAIL_FROM: 'loket@example.go.id',
  });
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await bench.close();
});

it('the link goes by e-mail as well where an address is given, to it alone, and the address is kept nowhere', async () => {
  const admin = steppedUp(await bench.as('admin'));
  const person = await personLike(bench, admin, 'loket.bdl');
  const made = must(await resetPerson(admin, { id: person.id, reason: 'Lupa', email: 'ratna@example.go.id' }, key()));
  expect(made.mail).toBe('sent');
  expect(got).toHaveLength(1);
  expect(got[0]?.to).toEqual(['ratna@example.go.id']);
  // Quoted-printable breaks long lines with "=" at their end.
  const text = got[0]?.source.replace(/=\r?\n/g, '').replaceAll('=3D', '=') ?? '';
  expect(text).toContain(made.link);
  expect(text).toContain(person.username);
  for (const table of ['staff', 'staff_event', 'staff_link', 'audit_event', 'command_receipt']) {
    const { rows } = await bench.one<{ rows: string }>(`SELECT COALESCE(string_agg(row_to_json(x)::text, ''), '') AS rows FROM ${table} x`);
    expect(rows, table).not.toContain('ratna@example.go.id');
  }

  expect(must(await resetPerson(admin, { id: person.id, reason: 'Lupa' }, key())).mail).toBeNull();
  refuses = true;
  const refused = must(await resetPerson(admin, { id: person.id, reason: 'Lupa', email: 'salah@example.go.id' }, key()));
  expect([refused.mail, refused.link.length > 60]).toEqual(['failed', true]);
  expect(got).toHaveLength(1);
});
