import type { Page } from '@playwright/test';
import { expectAccessibleInPlace } from '../fixtures/axe-in-place.ts';
import { expectChoicesShown } from '../fixtures/expect-choices-shown.ts';
import { expectFocusMarked } from '../fixtures/expect-focus-marked.ts';
import { expectStill } from '../fixtures/expect-still.ts';
import { openState } from '../fixtures/open-state.ts';
import { states } from '../fixtures/states.ts';
import { expect, test } from '../fixtures/test.ts';

/** Axe looks at the narrowest and at a usual one; at all of them nothing is pushed sideways. */
const SIZES = [
  { width: 320, height: 720, isForAxe: true },
  { width: 360, height: 780, isForAxe: false },
  { width: 1920, height: 1080, isForAxe: false },
  { width: 1440, height: 900, isForAxe: true },
] as const;

/** What is also read with letters of twice the size. */
const KEY_PAGES = [
  'landing',
  'register-refused',
  'book-time',
  'my-visits',
  'visit-doors-open',
  'waiting-next',
  'call-alone',
  'today',
  'note',
  'week',
  'people',
];

// A trace of every state would cost more than the states.
test.use({ trace: 'off' });

for (const state of states) {
  test(state.name, async ({ db, world, openAs }) => {
    const page = await openState(state, { db, world, openAs });
    for (const { isForAxe, ...viewport } of SIZES) {
      const at = `${state.name} at ${viewport.width} px`;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
      await expectNoSideways(page, at);
      await expectStill(page, at);
      if (!isForAxe) continue;
      await expectAccessibleInPlace(page, `${at}, light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectAccessibleInPlace(page, `${at}, dark`, 'colours');
    }
    await expectFocusMarked(page, `${state.name}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
    await expectFocusMarked(page, `${state.name}, light`);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectFocusMarked(page, `${state.name}, forced colours`);
    await expectChoicesShown(page, `${state.name}, forced colours`);
  });
}

for (const state of states.filter(({ name }) => KEY_PAGES.includes(name))) {
  test(`${state.name}, with letters of twice the size`, async ({ db, world, openAs }) => {
    const page = await openState(state, { db, world, openAs });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(clippedTexts), 'texts that are cut off').toEqual([]);
    await expectNoSideways(page, state.name);
  });
}

/** The texts that a box cuts off. What only a screen reader reads is one pixel large by intention. */
function clippedTexts(): string[] {
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const isWider = overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1;
    const isHigher = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1;
    const isForEyes = box.clientWidth > 2 && box.clientHeight > 2 && box.checkVisibility();
    return isForEyes && (isWider || isHigher) && !/INPUT|SELECT|TEXTAREA|VIDEO/.test(box.tagName);
  });
  return boxes.filter((box) => box.textContent?.trim()).map((box) => box.outerHTML.slice(0, 200));
}

/** Nothing is wider than the window: nobody has to push a page sideways to read it. */
async function expectNoSideways(page: Page, what: string) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, `${what}: not pushed sideways`).toBeLessThanOrEqual(room);
}
