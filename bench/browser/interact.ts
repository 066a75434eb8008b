import type { Page } from '@playwright/test';

const BRIEF = { timeout: 3000 };

/**
 * What a person does first on any page: goes along with Tab, opens the first thing that opens, writes into the
 * first field, and presses a place where nothing is. Leaves the page where it is.
 */
export async function interact(page: Page): Promise<void> {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Tab');
  const opener = page
    .locator('main :is(button[aria-haspopup], button[aria-expanded], summary)')
    .or(page.locator('header :is(button[aria-haspopup], button[aria-expanded], summary)'))
    .filter({ visible: true })
    .first();
  if ((await opener.count()) > 0) {
    await opener.click(BRIEF);
    await page.keyboard.press('Escape');
  }
  const field = page.locator('main :is(input[type=text], input[type=email], input[type=tel], textarea)');
  const visible = field.filter({ visible: true }).first();
  if ((await visible.count()) > 0) {
    await visible.click(BRIEF);
    await page.keyboard.type('ab', { delay: 30 });
  }
  await page.locator('h1').first().click(BRIEF);
}
