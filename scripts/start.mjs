#!/usr/bin/env node
// `npm start`: only makes sure that the dependencies and Node 26 are there. The rest is scripts/start.ts.
import { ensureInstalled, runUnderProjectNode } from './services/install.mjs';

ensureInstalled();
runUnderProjectNode('scripts/start.ts', process.argv.slice(2));
