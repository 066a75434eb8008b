import { defineConfig } from 'vitest/config';

const folders = '{app,components,lib,scripts,worker,prisma,e2e}';

/** What lib/env.ts needs. The database's address is replaced by freshDatabase(). */
const env = {
  DATABASE_URL: 'postgresql://unused@127.0.0.1:1/unused',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  LIVEKIT_URL: 'http://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'devkey',
  LIVEKIT_API_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  ANTEROOM_DEMO: '1',
  // What a test provokes on purpose shall not look like trouble of the run.
  LOG_LEVEL: 'silent',
};

/**
 * Three projects: `unit` needs nothing; `integration` (files named *.db.test.ts) runs against a real
 * PostgreSQL that the global setup starts, with a fresh database for each file; `process`
 * (*.process.test.ts) starts and kills the product's own processes, one file after the other.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: [`${folders}/**/*.test.ts`],
          exclude: ['**/*.db.test.ts', '**/*.process.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          env,
          include: [`${folders}/**/*.db.test.ts`],
          globalSetup: ['./lib/db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'process',
          include: ['scripts/**/*.process.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
