import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Opening, openState } from '../fixtures/open-state.ts';
import { type State, states } from '../fixtures/states.ts';
import { test } from '../fixtures/test.ts';
import { createWorld } from '../fixtures/world.ts';
import { drawCamera, portraits } from './drawn-camera.ts';
import { SIZES, THEMES, writeIndex } from './write-index.ts';

const projectDir = path.resolve(import.meta.dirname, '../..');
const galleryDir = path.join(projectDir, '.test/gallery');

/** What README shows: a picture of a state, in its light theme. */
const SHOWN = [
  { state: 'call-two', width: 1440, file: 'call.png' },
  { state: 'waiting-next', width: 390, file: 'waiting-room.png' },
];

const names = {
  clinic: 'Linden Practice',
  type: 'Follow-up visit',
  patient: 'Joseph Okafor',
  doctor: 'Dr. Mina Lee',
  colleague: 'Dr. Inês Costa',
  staff: 'Tom Brandt',
  admin: 'Sara Novak',
};

const optionsFor: Opening['optionsFor'] = (role) => ({
  viewport: { width: 1440, height: 900 },
  prepare: async (context) => {
    const portrait = role === 'doctor' || role === 'colleague' ? portraits[role] : portraits.patient;
    await context.addInitScript(drawCamera, portrait);
  },
});

test.use({ trace: 'off', screenshot: 'off' });

for (const state of states) {
  test(state.name, async ({ db, openAs }) => {
    const world = await createWorld(db, names);
    await takePictures(state, await openState(state, { db, world, openAs, optionsFor }));
  });
}

test.afterAll(() => writeIndex(galleryDir, states));

async function takePictures(state: State, page: Page) {
  fs.mkdirSync(galleryDir, { recursive: true });
  const isCall = (await page.locator('[data-full-stage]').count()) > 0;
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // From the top: a page that is scrolled would show what hides above it.
      await page.evaluate(() => scrollTo(0, 0));
      if (isCall) await sharpPictures(page);
      else await page.waitForTimeout(150);
      const file = path.join(galleryDir, `${state.name}-${width}-${colorScheme}.png`);
      const isDialog = (await page.getByRole('dialog').count()) > 0;
      await page.screenshot({ path: file, fullPage: !isCall && !isDialog });
      if (colorScheme === 'light') show(state, width);
    }
  }
}

/** A tile that changed its size asks for another picture, which comes after a while; or never, on a slow machine. */
async function sharpPictures(page: Page) {
  const areSharp = () =>
    [...document.querySelectorAll('video')].every(
      (video) => video.clientWidth < 300 || video.videoWidth >= 640,
    );
  await page.waitForFunction(areSharp, undefined, { timeout: 6_000 }).catch(() => {});
  await page.waitForTimeout(700);
}

function show(state: State, width: number) {
  const shown = SHOWN.find((picture) => picture.state === state.name && picture.width === width);
  if (!shown) return;
  const to = path.join(projectDir, 'docs/pictures', shown.file);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(path.join(galleryDir, `${state.name}-${width}-light.png`), to);
}
