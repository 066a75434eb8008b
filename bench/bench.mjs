#!/usr/bin/env node
// `npm run bench`: makes sure that the dependencies and Node 26 are there. The rest is bench/bench.ts.
import { ensureInstalled, runUnderProjectNode } from '../scripts/services/install.mjs';

ensureInstalled();
runUnderProjectNode('bench/bench.ts', process.argv.slice(2));
