import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper, type DraftState } from './draft-keeper.ts';

const savedAt = '2026-11-24T13:31:00.000Z';
const saved = { ok: true, savedAt } as const;
let states: DraftState[] = [];

function keeperOf(save: (text: string) => Promise<typeof saved | { ok: false; code: 'wrong_phase' }>) {
  return new DraftKeeper<string>({ save, onState: (state) => states.push(state) });
}

beforeEach(() => {
  states = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('saves once, after a pause, what was typed last', async () => {
  const save = vi.fn(async () => saved);
  const keeper = keeperOf(save);
  keeper.change('a');
  await vi.advanceTimersByTimeAsync(900);
  keeper.change('ab');
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(save.mock.calls).toEqual([['ab']]);
  expect(states.at(-1)).toEqual({ kind: 'saved', savedAt });
  expect(keeper.isDirty).toBe(false);
});

it('saves in between when someone types without a pause', async () => {
  const save = vi.fn(async () => saved);
  const keeper = keeperOf(save);
  for (let round = 0; round < 10; round += 1) {
    keeper.change(`text ${round}`);
    await vi.advanceTimersByTimeAsync(900);
  }
  expect(save).toHaveBeenCalled();
});

it('never saves an older text after a newer one', async () => {
  const order: string[] = [];
  let answer: (value: typeof saved) => void = () => undefined;
  const keeper = keeperOf((text) => {
    order.push(text);
    return order.length === 1 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(saved);
  });
  keeper.change('old');
  void keeper.flush();
  keeper.change('new');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(order).toEqual(['old']);
  answer(saved);
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['old', 'new']);
  expect(states.at(-1)).toEqual({ kind: 'saved', savedAt });
});

it('keeps the text and tries again when the server does not answer', async () => {
  const save = vi.fn(async () => saved);
  save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const keeper = keeperOf(save);
  keeper.change('text');
  await keeper.flush();
  expect(states.at(-1)).toEqual({ kind: 'failed' });
  expect(keeper.isDirty).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(save).toHaveBeenLastCalledWith('text');
  expect(states.at(-1)).toEqual({ kind: 'saved', savedAt });
});

it('waits for a person when it was refused, with the text still there', async () => {
  const save = vi.fn(async (): Promise<typeof saved | { ok: false; code: 'wrong_phase' }> => saved);
  save.mockResolvedValueOnce({ ok: false, code: 'wrong_phase' });
  const keeper = keeperOf(save);
  keeper.change('text');
  await keeper.flush();
  expect(states.at(-1)).toEqual({ kind: 'refused', code: 'wrong_phase' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  await keeper.flush();
  expect(save).toHaveBeenLastCalledWith('text');
});
