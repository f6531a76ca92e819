import path from 'node:path';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@': path.resolve(import.meta.dirname) } };
const exclude = ['**/node_modules/**', '**/.next*/**', '**/.data*/**', 'e2e/**'];
/** Routes are called in process as the server calls them: translations come from next-intl's server half, with the console's own request settings. */
const nextIntl = path.resolve(import.meta.dirname, 'node_modules/next-intl/dist/esm/production');
const serverResolve = {
  alias: { ...resolve.alias, 'next-intl/server': path.join(nextIntl, 'server.react-server.js'), 'next-intl/config': path.resolve(import.meta.dirname, 'lib/messages/index.ts') },
};
const cluster = { exclude, globalSetup: ['lib/server/testing/test-cluster.ts'], hookTimeout: 120_000 };

/**
 * `unit` needs nothing. `database` (*.db.test.ts) gets a real PostgreSQL, and each test file a database of its own. `start`
 * (*.start.test.ts) starts the built console as a person does, and wants `npm run build` before.
 */
export default defineConfig({
  test: {
    // Every core: the tool itself would leave one idle, and with two cores run one file at a time.
    maxWorkers: '100%',
    projects: [
      { resolve, test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, '**/*.db.test.ts', '**/*.start.test.ts'], testTimeout: 20_000 } },
      { resolve: serverResolve, test: { name: 'database', include: ['**/*.db.test.ts'], testTimeout: 60_000, env: { LOKET_LOG_LEVEL: 'warn' }, server: { deps: { inline: ['next-intl'] } }, ...cluster } },
      { resolve, test: { name: 'start', include: ['**/*.start.test.ts'], testTimeout: 300_000, fileParallelism: false, ...cluster } },
    ],
  },
});
