import { isReady, type Readiness } from '#lib/visit/readiness.rules';

/** The parts of a check, in the order they are tried. */
export const checkParts = ['camera', 'microphone', 'speaker', 'network'] as const;

export type CheckPart = (typeof checkParts)[number];
export type CheckStep = 'start' | CheckPart | 'result';

/** Where a check stands and what it has found so far. */
export interface CheckProgress {
  readonly step: CheckStep;
  readonly findings: Partial<Readiness>;
}

export const notBegun: CheckProgress = { step: 'start', findings: {} };

/** Keeps what a part found and goes on: to the next part not yet tried, or to the result. */
export function afterPart(progress: CheckProgress, found: Partial<Readiness>): CheckProgress {
  const findings = { ...progress.findings, ...found };
  return { findings, step: checkParts.find((part) => findings[part] === undefined) ?? 'result' };
}

/** What a complete check found, or null while a part is missing. */
export function readinessOf(findings: Partial<Readiness>): Readiness | null {
  const { camera, microphone, speaker, network } = findings;
  return camera && microphone && speaker && network ? { camera, microphone, speaker, network } : null;
}

export type PartVerdict = 'works' | 'weak' | 'fails' | 'skipped';

/** How one part stands. Going on without a camera is a choice, not a failure. */
export function verdictOf(readiness: Readiness, part: CheckPart): PartVerdict {
  const state = part === 'network' ? readiness.network.state : readiness[part];
  switch (state) {
    case 'ok':
      return 'works';
    case 'weak':
    case 'skipped':
      return state;
    default:
      return 'fails';
  }
}

export type CheckVerdict = 'ready' | 'weak' | 'without_camera' | 'not_ready' | 'untested';

/** What a whole check means for the visit, and how many parts need a look. */
export function summaryOf(readiness: Readiness): { verdict: CheckVerdict; failures: number } {
  const failures = checkParts.filter((part) => verdictOf(readiness, part) === 'fails').length;
  if (!isReady(readiness)) return { verdict: failures > 0 ? 'not_ready' : 'untested', failures };
  if (readiness.camera !== 'ok') return { verdict: 'without_camera', failures };
  return { verdict: readiness.network.state === 'weak' ? 'weak' : 'ready', failures };
}
