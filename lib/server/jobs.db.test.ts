import pg from 'pg';
import { expect, test } from 'vitest';
import { installJobs } from './jobs';
import { testDatabase } from './testing/test-database';

test('every job has its queue, and so has the clock, through which pg-boss sends what is scheduled', async () => {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await client.connect();
    await installJobs(database.ownerUrl, ['test.one', 'test.two'], (sql) => client.query(sql));
    await installJobs(database.ownerUrl, ['test.one', 'test.two'], (sql) => client.query(sql));
    const { rows } = await client.query<{ name: string }>('SELECT name FROM pgboss.queue');
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['__pgboss__send-it', 'test.one', 'test.two']));
  } finally {
    await client.end();
    await database.drop();
  }
});
