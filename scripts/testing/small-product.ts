// A supervisor with a real PostgreSQL and a child that has a child of its own, for guard.process.test.ts.
import fs from 'node:fs';
import path from 'node:path';
import { startGuard } from '../services/guard-client.ts';
import { freePort } from '../services/ports.ts';
import { startPostgres } from '../services/postgres.ts';
import { loadSecrets } from '../services/secrets.ts';
import { superviseChild } from '../services/supervised-child.ts';

const dataDir = process.argv[2] ?? '';
fs.mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
const guard = startGuard();
const port = await freePort();
const postgres = await startPostgres({
  dataDir,
  port,
  secrets: loadSecrets(dataDir),
  guard,
  onChange: () => {},
});

// It ignores SIGTERM, as a hung program does, and its own child does too.
const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";
const parent = `const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', ${JSON.stringify(deaf)}]);
require('node:fs').writeFileSync(process.env.PID_FILE, String(child.pid));
${deaf}`;
const pidFile = path.join(dataDir, 'grandchild.pid');
const child = superviseChild(
  {
    name: 'The child',
    kind: 'process',
    command: process.execPath,
    args: ['-e', parent],
    env: { ...process.env, PID_FILE: pidFile },
    cwd: dataDir,
    logFile: path.join(dataDir, 'logs/child.log'),
    stopSignal: 'SIGTERM',
    graceMs: 1000,
  },
  guard,
  () => {},
);

// Again and again: the test waits for the word that it needs.
setInterval(() => {
  if (!fs.existsSync(pidFile)) return;
  const pids = {
    guard: guard.pid(),
    postgres: postgres.child.pid(),
    child: child.pid(),
    grandchild: Number(fs.readFileSync(pidFile, 'utf8')),
  };
  process.stdout.write(`${JSON.stringify({ port, pids })}\n`);
}, 200);

process.on('SIGTERM', async () => {
  await child.stop();
  await postgres.child.stop();
  guard.stop();
  process.exit(0);
});
