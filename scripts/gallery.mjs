#!/usr/bin/env node
// `npm run gallery [-- -g state]`: pictures of every page and state, in .test/gallery/index.html.
import { ensureInstalled, runUnderProjectNode } from './services/install.mjs';

ensureInstalled();
const config = 'e2e/gallery/playwright.config.ts';
runUnderProjectNode('node_modules/@playwright/test/cli.js', [
  'test',
  `--config=${config}`,
  ...process.argv.slice(2),
]);
