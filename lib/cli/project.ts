import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: programs work in it, wherever they were called from. */
export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
