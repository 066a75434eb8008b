import type { Configuration } from './configuration.ts';
import { internalHost } from './environment.ts';
import { Failure } from './failure.ts';
import { tailOf } from './run-command.ts';
import type { SupervisedChild } from './supervised-child.ts';

/** Waits until the app answers a request. Throws a Failure with the end of its log when it keeps dying. */
export async function waitForApp(
  configuration: Configuration,
  port: number,
  child: SupervisedChild,
  logFile: string,
): Promise<void> {
  // In development the first answer waits for the first compilation.
  const end = Date.now() + (configuration.development ? 180_000 : 60_000);
  while (Date.now() < end && child.deaths() < 3) {
    // Any answer counts here: what it says (the worker is not up yet) is the next question.
    if (await ask(healthUrl(configuration, port))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`The app does not answer. The end of ${logFile}:\n${tailOf(logFile)}`);
}

/** Waits until the app's health says that the worker works. Returns whether it came to that. */
export async function waitForWorker(configuration: Configuration, port: number): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const health = await ask(healthUrl(configuration, port));
    if (health?.worker === 'up') return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function healthUrl(configuration: Configuration, port: number): string {
  return `http://${internalHost(configuration)}:${port}/api/health`;
}

/** What health says, an empty object for any other answer, or null for none. */
async function ask(url: string): Promise<{ worker?: string } | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000), redirect: 'manual' });
    return await response.json().catch(() => ({}));
  } catch {
    return null;
  }
}
