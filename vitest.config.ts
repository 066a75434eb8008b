import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing; `integration` (files named *.db.test.ts) runs against a real
 * PostgreSQL that the global setup starts, with a fresh database for each file.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,lib,scripts,worker,prisma}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{app,components,lib,scripts,worker,prisma}/**/*.db.test.ts'],
          globalSetup: ['./lib/db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // What lib/env.ts needs; the database's address is replaced by freshDatabase().
          env: {
            DATABASE_URL: 'postgresql://unused@127.0.0.1:1/unused',
            NEXTAUTH_URL: 'http://localhost:3000',
            NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
            LIVEKIT_URL: 'http://127.0.0.1:7880',
            LIVEKIT_API_KEY: 'devkey',
            LIVEKIT_API_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
            ANTEROOM_DEMO: '1',
          },
        },
      },
    ],
  },
});
