import { defineConfig } from 'prisma/config';

/** For `prisma generate` and `prisma validate` only: migrations are applied by lib/server/migrate.ts, without Prisma's schema engine. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
