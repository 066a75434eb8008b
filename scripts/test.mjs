#!/usr/bin/env node
// `npm test`: makes sure that the dependencies and Node 26 are there. The rest is scripts/test.ts.
import { ensureInstalled, runUnderProjectNode } from './services/install.mjs';

ensureInstalled();
runUnderProjectNode('scripts/test.ts', process.argv.slice(2));
