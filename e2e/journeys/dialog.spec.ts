import { expectAccessible } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

test('a dialog keeps the page out of reach, and gives the focus back however it is closed', async ({
  world,
  openAs,
}) => {
  const page = await openAs(world.admin, '/admin/people');
  const opener = page.getByRole('button', { name: 'Invite someone' });
  const dialog = page.getByRole('dialog', { name: 'Invite someone' });
  const ways = {
    'with its button': () => dialog.getByRole('button', { name: 'Close' }).click(),
    'with Escape': () => page.keyboard.press('Escape'),
    'with a press beside it': () => page.mouse.click(5, 5),
  };
  for (const [way, close] of Object.entries(ways)) {
    await opener.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Close' }), way).toBeFocused();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const isBehind = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(isBehind, 'the focus is on the page behind').toBe(false);
    }
    await dialog.getByLabel('Name').fill('Half written');
    await close();
    await expect(dialog, way).toBeHidden();
    await expect(opener, way).toBeFocused();
  }
  await opener.press('Enter');
  await expect(dialog.getByLabel('Name')).toHaveValue('');
  await expectAccessible(page);
});
