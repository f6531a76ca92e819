import { SetupError } from '@/lib/server/setup-error';
import { buildConsole } from './build';
import { generateClient } from './generate';
import { runProgram } from './program';
import { step } from './progress';

/** `npm run generate` and `npm run build`: what `npm start` does by itself when it is needed. */
runProgram(async () => {
  const [what] = process.argv.slice(2);
  if (what !== 'generate' && what !== 'build') throw new SetupError('Say "generate" or "build".');
  await step('Database client', () => generateClient());
  if (what === 'build') await step('Production build', (note) => buildConsole(note));
});
