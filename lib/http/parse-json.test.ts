import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const schema = z.object({ text: z.string().max(10), count: z.number().int().max(5) });

function post(body: string): Request {
  return new Request('http://localhost/x', { method: 'POST', body });
}

describe('parseJson', () => {
  it('gives what fits', async () => {
    expect(await parseJson(schema, post('{"text":"a","count":2}'))).toEqual({
      ok: true,
      value: { text: 'a', count: 2 },
    });
  });

  it.each([
    ['', 'nothing'],
    ['{', 'no JSON'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{"text":"a\\u0000","count":1}', 'a NUL'],
    ['{"text":"\\ud800","count":1}', 'half a character'],
    ['{"text":"a","count":1e400}', 'a huge number'],
    [JSON.stringify({ text: 'x'.repeat(70_000), count: 1 }), 'a huge body'],
  ])('refuses %.20s (%s)', async (body) => {
    expect(await parseJson(schema, post(body))).toMatchObject({ ok: false, code: 'invalid_input' });
  });

  it('names the fields that are wrong', async () => {
    const result = await parseJson(schema, post('{"text":"01234567890","count":9}'));
    expect(result).toMatchObject({ fields: { text: 'too_long', count: 'number' } });
  });

  it('answers any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const result = await parseJson(schema, post(body));
        if (!result.ok) expect(result.code).toBe('invalid_input');
      }),
    );
  });
});
