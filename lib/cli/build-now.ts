import { buildConsole } from './build';
import { runProgram } from './program';
import { step } from './progress';

/** `npm run build`: the production build, which `npm start` makes by itself when it is needed. */
runProgram(() => step('Production build', async (note) => void (await buildConsole(note))));
