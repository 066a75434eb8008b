import path from 'node:path';

/** One thing that `npm test` runs. */
export interface Part {
  name: string;
  /** Which of `npm run test:<group>` runs it. */
  group: 'check' | 'unit' | 'integration' | 'e2e';
  args: string[];
  env?: Record<string, string>;
  /** Who counts: the tool's own report, or the part as one. */
  report?: 'vitest' | 'playwright';
}

const bin = (name: string, file: string) => `node_modules/${name}/${file}`;
const vitest = (...args: string[]) => [bin('vitest', 'vitest.mjs'), 'run', ...args];

/** Time arithmetic has to come out the same wherever the server stands: west, east, and by half an hour. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata'];

/** Everything, in the order in which it is run: what fails fast comes first. */
export function allParts(options: { distDir: string; journeys: string[] }): Part[] {
  const journeys = options.journeys.map((name) => path.posix.join('e2e/journeys', `${name}.spec.ts`));
  return [
    { name: 'Biome', group: 'check', args: [bin('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off', '.'] },
    { name: 'Types', group: 'check', args: [bin('typescript', 'bin/tsc'), '--noEmit'] },
    { name: 'Unit tests', group: 'unit', report: 'vitest', args: vitest('--project', 'unit') },
    ...ZONES.map((zone) => ({
      name: `Schedule in ${zone}`,
      group: 'unit' as const,
      report: 'vitest' as const,
      args: vitest('--project', 'unit', 'lib/schedule'),
      env: { TZ: zone },
    })),
    {
      name: 'Integration tests',
      group: 'integration',
      report: 'vitest',
      args: vitest('--project', 'integration'),
    },
    {
      name: 'Production build',
      group: 'check',
      args: ['scripts/build.ts'],
      env: { NEXT_DIST_DIR: options.distDir },
    },
    // After the build, which their first start would make otherwise.
    { name: 'Process tests', group: 'integration', report: 'vitest', args: vitest('--project', 'process') },
    {
      name: 'Journeys',
      group: 'e2e',
      report: 'playwright',
      args: [bin('@playwright/test', 'cli.js'), 'test', '--project=chromium', ...journeys],
      env: { ANTEROOM_E2E_DIST_DIR: options.distDir },
    },
    ...(options.journeys.length === 0 ? [withoutWebhooks(options.distDir), states(options.distDir)] : []),
  ];
}

/** Every page and state by axe, and each role's way by keyboard. */
function states(distDir: string): Part {
  return {
    name: 'States',
    group: 'e2e',
    report: 'playwright',
    args: [bin('@playwright/test', 'cli.js'), 'test', '--project=states'],
    env: { ANTEROOM_E2E_DIST_DIR: distDir },
  };
}

/** Who is there must also be known where the media server cannot reach the app. */
function withoutWebhooks(distDir: string): Part {
  const journeys = ['whole-visit', 'call', 'reload'].map((name) => `e2e/journeys/${name}.spec.ts`);
  return {
    name: 'Journeys without webhooks',
    group: 'e2e',
    report: 'playwright',
    args: [bin('@playwright/test', 'cli.js'), 'test', '--project=chromium', ...journeys],
    env: { ANTEROOM_E2E_DIST_DIR: distDir, LIVEKIT_WEBHOOKS: 'off' },
  };
}

/** The parts that a command line asks for; none named means all. Null when a name is not known. */
export function chosenParts(parts: Part[], group: string | undefined): Part[] | null {
  if (group === undefined) return parts;
  const chosen = parts.filter((part) => part.group === group);
  return chosen.length > 0 ? chosen : null;
}
