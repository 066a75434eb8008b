import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { writeFakeMedia } from '../../e2e/fixtures/fake-media.ts';
import { findOrInstallBrowser } from '../../scripts/services/find-browser.ts';

/** A Chromium whose camera and microphone are the files that the journeys use. */
export function openBrowser(projectDir: string): Promise<Browser> {
  const media = writeFakeMedia(path.join(projectDir, '.test/fake-media'));
  return chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${media.camera}`,
      `--use-file-for-fake-audio-capture=${media.microphone}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}
