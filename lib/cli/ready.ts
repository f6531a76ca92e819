import { SetupError } from '@/lib/server/setup-error';
import { generateClient } from './generate';

/*
 * Runs before every program (loket.mjs): their modules import the generated database client, which a fresh checkout does not have yet.
 */
try {
  await generateClient(() => console.error('- Database client: generating it from prisma/schema.prisma'));
} catch (error) {
  console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
  process.exit(1);
}
