import type { Page } from '@playwright/test';
import { expectAccessibleInPlace } from '../fixtures/axe-in-place.ts';
import { openState } from '../fixtures/open-state.ts';
import { states } from '../fixtures/states.ts';
import { expect, test } from '../fixtures/test.ts';

const SIZES = [
  { width: 320, height: 720 },
  { width: 1440, height: 900 },
] as const;

// A trace of every state would cost more than the states.
test.use({ trace: 'off' });

for (const state of states) {
  test(state.name, async ({ db, world, openAs }) => {
    const page = await openState(state, { db, world, openAs });
    for (const viewport of SIZES) {
      const at = `${state.name} at ${viewport.width} px`;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await expectAccessibleInPlace(page, `${at}, light`);
      await expectNoSideways(page, at);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectAccessibleInPlace(page, `${at}, dark`, 'colours');
    }
  });
}

/** Nothing is wider than the window: nobody has to push a page sideways to read it. */
async function expectNoSideways(page: Page, what: string) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, `${what}: not pushed sideways`).toBeLessThanOrEqual(room);
}
