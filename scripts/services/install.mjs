// Runs under the host's Node (20 or newer): plain JavaScript, nothing from node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modulesDir = path.join(projectDir, 'node_modules');
const stampFile = path.join(modulesDir, '.anteroom-installed');

/** Installs the dependencies when they are missing or when package.json or its lock changed. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(`Anteroom needs Node 20 or newer to begin; this is ${process.versions.node}.`);
  }
  const wanted = hashOf(['package.json', 'package-lock.json']);
  if (readText(stampFile) === wanted) return;
  if (!holdsLockedPackages()) installPackages();
  fs.writeFileSync(stampFile, wanted);
}

/** The Node that comes with the project (26), or this one where it is new enough. */
export function projectNode() {
  const own = path.join(modulesDir, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (fs.existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  return stop(
    `No Node 26 comes with the project for ${process.platform} ${process.arch}. Install Node 26 and start again.`,
  );
}

function installPackages() {
  const started = Date.now();
  process.stdout.write('  ·  Dependencies   installing (npm ci, about a minute)\n');
  const { command, args } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const result = spawnSync(command, args, {
    cwd: projectDir,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    // Never the development-only cut that NODE_ENV=production would make: the build needs all of them.
    env: { ...process.env, NODE_ENV: '' },
  });
  if (result.status !== 0) {
    stop('npm ci failed; its reason stands above. Nothing was started.', result.status ?? 1);
  }
  process.stdout.write(`  ✓  Dependencies   installed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** The npm that runs us, so that its settings and version are the same; else the one on the PATH. */
function npmCommand(args) {
  const runner = process.env.npm_execpath;
  if (runner && /npm-cli\.js$/.test(runner)) return { command: process.execPath, args: [runner, ...args] };
  return { command: 'npm', args };
}

/**
 * Whether node_modules already holds what the lock names. npm writes what it installed to a hidden lock;
 * after `npm install` the stamp is old but nothing is missing, and a minute of `npm ci` would be for nothing.
 */
function holdsLockedPackages() {
  try {
    const wanted = readLock(path.join(projectDir, 'package-lock.json'));
    const present = readLock(path.join(modulesDir, '.package-lock.json'));
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional || present[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

function readLock(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}

function hashOf(names) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of names) hash.update(fs.readFileSync(path.join(projectDir, name)));
  return hash.digest('hex');
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function stop(sentence, code = 1) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(code);
}

/**
 * Runs one of our TypeScript files under the project's Node, passes signals on and ends with its exit code.
 * The third pipe tells the child when this process is gone, also after `kill -9`.
 */
export function runUnderProjectNode(script, args) {
  const child = spawn(projectNode(), [path.join(projectDir, script), ...args], {
    cwd: projectDir,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, ANTEROOM_PARENT_PIPE: '3' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = watchRunner(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
  });
}

/** Calls back once when npm, or the shell between npm and us, is gone: nobody is left to press Ctrl-C. */
function watchRunner(onGone) {
  const runners = runnersOf(process.ppid);
  const watch = setInterval(() => {
    if (runners.every(isAlive)) return;
    clearInterval(watch);
    onGone();
  }, 500);
  return watch;
}

function runnersOf(parent) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return [];
  const listed = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' });
  const [, grandparent, command] = /^\s*(\d+)\s+(.*)$/m.exec(listed.stdout ?? '') ?? [];
  return /(^|\/)-?(ba|da|z|k|a)?sh$/.test(command?.trim() ?? '') ? [parent, Number(grandparent)] : [parent];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
