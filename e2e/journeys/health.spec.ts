import { expect, test } from '../fixtures/test.ts';

test('health says what is up', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'up', database: 'up', media: 'up', worker: 'up' });
});
