/**
 * Something the person who starts the console can put right: a wrong setting, a taken port, a folder without rights.
 * Programs print its message alone, without a stack, and exit with 1.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
