import { defineConfig } from 'vitest/config';

const folders = '{app,components,lib,scripts,worker,prisma,e2e}';

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
          include: [`${folders}/**/*.test.ts`],
          exclude: ['**/*.db.test.ts', '**/*.process.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
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
