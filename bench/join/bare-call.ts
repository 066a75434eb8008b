import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { RoomServiceClient } from 'livekit-server-sdk';
import { arm, fromClickToFrame, type Marks, waitForFrame, watchFirstFrames } from '../browser/first-frame.ts';
import { settle } from '../browser/settle.ts';

/** Between one thing and the next a person takes a moment; what was begun before is over then. */
export const MOMENT_MS = 1200;

/** One round on the empty app's call page: a cold join, joining again, and two who join at once. */
export async function measureBareRound(
  browser: Browser,
  url: string,
  environment: Record<string, string>,
): Promise<{ cold: Marks; again: Marks; together: Marks }> {
  const { LIVEKIT_URL = '', LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = environment;
  const rooms = new RoomServiceClient(LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET);
  const contexts: BrowserContext[] = [];
  const open = async (room: string, who: string): Promise<Page> => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
    contexts.push(context);
    await watchFirstFrames(context);
    const page = await context.newPage();
    await page.goto(`${url}/call?room=${room}&who=${who}`);
    await settle(page);
    return page;
  };
  const join = (page: Page) => page.getByRole('button', { name: 'Join' }).click();
  try {
    const first = randomBytes(8).toString('hex');
    await rooms.createRoom({ name: first });
    const there = await open(first, 'there');
    await join(there);
    await there.getByRole('button', { name: 'Leave' }).waitFor();
    const comes = await open(first, 'comes');
    await arm(there, comes);
    await join(comes);
    const cold = await fromClickToFrame(comes, comes);
    await waitForFrame(there);
    await comes.waitForTimeout(MOMENT_MS);
    await comes.getByRole('button', { name: 'Leave' }).click();
    await comes.getByRole('button', { name: 'Join' }).waitFor();
    await comes.waitForTimeout(MOMENT_MS);
    await arm(comes);
    await join(comes);
    const again = await fromClickToFrame(comes, comes);

    const second = randomBytes(8).toString('hex');
    await rooms.createRoom({ name: second });
    const one = await open(second, 'one');
    const other = await open(second, 'other');
    await arm(one, other);
    await Promise.all([join(one), join(other)]);
    const together = await fromClickToFrame(one, other);
    await waitForFrame(one);
    return { cold, again, together };
  } finally {
    for (const context of contexts) await context.close();
  }
}
