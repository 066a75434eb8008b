import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openState } from '../fixtures/open-state.ts';
import { type State, states } from '../fixtures/states.ts';
import { type OpenOptions, test } from '../fixtures/test.ts';
import { createWorld } from '../fixtures/world.ts';
import { portraits } from '../fixtures/drawn-person.ts';
import { drawnCamera } from './drawn-camera.ts';
import { zoneAtWork } from './zone-at-work.ts';
import { SIZES, THEMES, writeIndex } from './write-index.ts';

const projectDir = path.resolve(import.meta.dirname, '../..');
const galleryDir = path.join(projectDir, '.test/gallery');

/** What README shows: a picture of a state, in its light theme. */
const SHOWN = [
  { state: 'call-two', width: 1440, file: 'call.png' },
  { state: 'waiting-next', width: 390, file: 'waiting-room.png' },
  { state: 'today', width: 1440, file: 'today.png' },
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

const optionsFor =
  (state: State) =>
  (role: State['by']): OpenOptions => ({
    viewport: { width: 1440, height: 900 },
    // README shows what a phone shows, as sharp as a phone does.
    deviceScaleFactor: shownOf(state, 390) && role === state.by ? 2 : 1,
    prepare: async (context) => {
      const portrait = role === 'doctor' || role === 'colleague' ? portraits[role] : portraits.patient;
      await context.addInitScript({ content: drawnCamera(portrait) });
    },
  });

test.use({ trace: 'off', screenshot: 'off' });

for (const state of states) {
  test(state.name, async ({ db, openAs }) => {
    // What the patient of the last picture could book would stand in this one.
    await db.visitType.updateMany({
      where: { clinic: { name: names.clinic } },
      data: { retiredAt: new Date() },
    });
    const world = await createWorld(db, names, zoneAtWork());
    await takePictures(state, await openState(state, { db, world, openAs, optionsFor: optionsFor(state) }));
  });
}

test.afterAll(() => writeIndex(galleryDir, states));

async function takePictures(state: State, page: Page) {
  fs.mkdirSync(galleryDir, { recursive: true });
  const isCall = (await page.locator('[data-full-stage]').count()) > 0;
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    // A phone keeps no room for a scrollbar.
    await page.evaluate(
      (gutter) => {
        document.documentElement.style.scrollbarGutter = gutter;
      },
      width < 600 ? 'auto' : '',
    );
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // From the top: a page that is scrolled would show what hides above it.
      await page.evaluate(() => scrollTo(0, 0));
      if (isCall) await sharpPictures(page);
      // A picture asserts nothing: it only waits until what moves to its place has come to rest.
      else await page.waitForTimeout(150);
      const file = path.join(galleryDir, `${state.name}-${width}-${colorScheme}.png`);
      const isDialog = (await page.getByRole('dialog').count()) > 0;
      await page.screenshot({ path: file, fullPage: !isCall && !isDialog, scale: 'css' });
      if (colorScheme === 'light') await show(page, state, width);
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
  const checking = page.getByText(/: checking$/).first();
  await checking.waitFor({ state: 'hidden', timeout: 12_000 }).catch(() => {});
  // Nothing tells when the sharper layer of a picture has been drawn.
  await page.waitForTimeout(700);
}

function shownOf(state: State, width: number) {
  return SHOWN.find((picture) => picture.state === state.name && picture.width === width);
}

async function show(page: Page, state: State, width: number) {
  const shown = shownOf(state, width);
  if (!shown) return;
  await page.screenshot({ path: path.join(projectDir, 'docs/pictures', shown.file) });
}
