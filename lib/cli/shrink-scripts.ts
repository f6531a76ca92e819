import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minify } from '@swc/core';

/**
 * Minifies the scripts of a build once more, in place. Next's own pass leaves code that nothing but unused code uses: a tenth of the grid's library, which comes
 * as one file. What a script does and how it is called stay as they are.
 */
export async function shrinkScripts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const before = await readFile(file, 'utf8');
    const { code: after } = await minify(before, { compress: { passes: 2 }, mangle: true, module: false, sourceMap: false });
    if (after.length < before.length) await writeFile(file, after);
  }
}
