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
    if (await answers(`http://${internalHost(configuration)}:${port}/api/health`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`The app does not answer. The end of ${logFile}:\n${tailOf(logFile)}`);
}

/** Any answer counts: what health says (the worker is not up yet) is not the question here. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000), redirect: 'manual' });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
