import { withDatabase } from './database';
import { migrateOnly } from './demo';
import { runProgram } from './program';

/** `npm run migrate`: brings the tables up to date and does nothing else; `npm start` does it too. */
runProgram(async () => {
  await withDatabase('migrate', (database) => migrateOnly(database, (line) => console.log(line)), { fresh: true });
  console.log('The tables are up to date.');
});
