import path from 'node:path';
import base from '../../playwright.config.ts';

/** `npm run gallery`: the same product and browser as the journeys have, looked at instead of tried. */
export default {
  ...base,
  projects: [{ name: 'gallery', testDir: import.meta.dirname }],
  outputDir: path.resolve(import.meta.dirname, '../../.test/gallery-results'),
  globalSetup: path.resolve(import.meta.dirname, '../fixtures/stack.ts'),
};
