import { SetupError } from '@/lib/server/setup-error';
import { PROJECT } from './project';

/**
 * Runs a program that a person called: works in the project's folder, says a SetupError as a sentence and any other error with its
 * stack, and ends the process with what `main` returns (0 if nothing).
 */
export function runProgram(main: () => Promise<number | void>): void {
  process.chdir(PROJECT);
  // A closed terminal is no reason to stop in the middle of stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  main().then(
    (code) => process.exit(code ?? 0),
    (error: unknown) => {
      console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
      process.exit(1);
    },
  );
}
