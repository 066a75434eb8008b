import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../scripts/services/find-browser.ts';

const packages = ['next', 'react', 'livekit-client', '@livekit/components-react', 'prisma', 'pg'];

/** What the numbers were measured on: enough to compare, nothing that names the machine or its owner. */
export function describeMachine(projectDir: string): string[] {
  const cpus = os.cpus();
  return [
    `${cpus.length} cores, ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory`,
    `${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}, ${browserVersion()}`,
    packages.map((name) => `${name} ${versionOf(projectDir, name)}`).join(', '),
  ];
}

/** How busy the machine was; a number well above zero before the run means that others used it too. */
export function loadBefore(): string {
  return os.loadavg()[0]?.toFixed(1) ?? '0.0';
}

function versionOf(projectDir: string, name: string): string {
  const file = path.join(projectDir, 'node_modules', name, 'package.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}

function browserVersion(): string {
  const browser = findBrowser();
  const said = browser ? spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout : '';
  return /[A-Za-z ]*?(\w+ \d+(\.\d+)*)/.exec(said)?.[1] ?? 'no browser';
}
