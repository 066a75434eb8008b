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
        },
      },
    ],
  },
});
