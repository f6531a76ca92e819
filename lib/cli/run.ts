import { spawn, type ChildProcess } from 'node:child_process';
import { PROJECT } from './project';

interface RunOptions {
  env?: Readonly<Record<string, string>>;
  /** Gets every line of output instead of the terminal. */
  onLine?: (line: string) => void;
}

const running = new Set<ChildProcess>();

/** Ends the tools that are still running, for a program that was told to stop. */
export function endTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs one of the project's own tools with this Node and returns its exit code; a tool that was ended by a signal counts as 1. */
export function runNode(args: readonly string[], { env = {}, onLine }: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    });
    for (const stream of [child.stdout, child.stderr]) if (stream && onLine) eachLine(stream, onLine);
    running.add(child);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Hands over a stream's text line by line, as it comes. */
export function eachLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest) onLine(rest);
  });
}
