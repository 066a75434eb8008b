import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumArgs } from '../../e2e/fixtures/chromium-args.ts';
import { writeFakeMedia } from '../../e2e/fixtures/fake-media.ts';
import { findOrInstallBrowser } from '../../scripts/services/find-browser.ts';

/** A Chromium whose camera and microphone are the files that the journeys use. */
export function openBrowser(projectDir: string): Promise<Browser> {
  const media = writeFakeMedia(path.join(projectDir, '.test/fake-media'));
  return chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: chromiumArgs(media),
  });
}
