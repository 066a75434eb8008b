import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Db } from '#lib/db/client';
import { createPerson } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import { consumeMailedLink, createMailedLink, readMailedLink } from './mailed-link.ts';

let db: Db;
let userId: string;

beforeAll(async () => {
  ({ db } = await freshDatabase());
  userId = (await createPerson(db)).id;
});

const makeLink = () => createMailedLink(db, { userId, purpose: 'reset_password', minutes: 30 });

describe('a mailed link', () => {
  it('is kept as a hash alone', async () => {
    const token = await makeLink();
    const rows = JSON.stringify(await db.mailedLink.findMany({ where: { userId } }));
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(rows).not.toContain(token);
  });

  it('can be read any number of times and used once', async () => {
    const token = await makeLink();
    for (let round = 0; round < 3; round += 1) {
      expect(await readMailedLink(token, 'reset_password')).toMatchObject({ ok: true, value: { userId } });
    }
    expect(await consumeMailedLink(db, token, 'reset_password')).toMatchObject({ ok: true });
    expect(await consumeMailedLink(db, token, 'reset_password')).toMatchObject({ code: 'link_expired' });
    expect(await readMailedLink(token, 'reset_password')).toMatchObject({ code: 'link_expired' });
  });

  it('is won by one of many who use it at once', async () => {
    const token = await makeLink();
    const results = await Promise.all(
      Array.from({ length: 12 }, () =>
        database().$transaction((tx) => consumeMailedLink(tx, token, 'reset_password')),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('takes the other links for the same purpose with it', async () => {
    const [first, second] = [await makeLink(), await makeLink()];
    await consumeMailedLink(db, second, 'reset_password');
    expect(await readMailedLink(first, 'reset_password')).toMatchObject({ code: 'link_expired' });
  });

  it('is worthless after its time, for another purpose and when it was never made', async () => {
    const token = await makeLink();
    expect(await readMailedLink(token, 'confirm_email')).toMatchObject({ code: 'link_expired' });
    expect(await consumeMailedLink(db, token, 'invitation')).toMatchObject({ code: 'link_expired' });
    expect(await readMailedLink('', 'reset_password')).toMatchObject({ code: 'link_expired' });
    await db.mailedLink.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await consumeMailedLink(db, token, 'reset_password')).toMatchObject({ code: 'link_expired' });
  });

  it('is used again when the transaction around it fails', async () => {
    const token = await makeLink();
    const failing = database().$transaction(async (tx) => {
      await consumeMailedLink(tx, token, 'reset_password');
      throw new Error('later step failed');
    });
    await expect(failing).rejects.toThrow('later step failed');
    expect(await consumeMailedLink(db, token, 'reset_password')).toMatchObject({ ok: true });
  });
});
