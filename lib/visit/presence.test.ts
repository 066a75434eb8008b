import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownPresence, presenceChanges } from './presence.rules.ts';

const row = (change: Partial<KnownPresence>): KnownPresence => ({
  id: 'row',
  identity: 'a',
  epoch: 1,
  joinedAtMs: 100,
  leftAtMs: null,
  ...change,
});

describe('what an answer of the media server changes', () => {
  it('opens a stretch for who is new and closes it for who is gone', () => {
    const changes = presenceChanges([row({})], [{ identity: 'b', joinedAtMs: 150 }], 1, 200);
    expect(changes).toEqual({ opened: [{ identity: 'b', joinedAtMs: 150 }], closed: ['row'] });
  });

  it('leaves alone who was there and still is', () => {
    const changes = presenceChanges([row({})], [{ identity: 'a', joinedAtMs: 100 }], 1, 200);
    expect(changes).toEqual({ opened: [], closed: [] });
  });

  it('closes every stretch of an older epoch', () => {
    const changes = presenceChanges([row({})], [{ identity: 'a', joinedAtMs: 190 }], 2, 200);
    expect(changes).toEqual({ opened: [{ identity: 'a', joinedAtMs: 190 }], closed: ['row'] });
  });

  it('does not close for an older answer what a newer one opened', () => {
    expect(presenceChanges([row({ joinedAtMs: 300 })], [], 1, 200).closed).toEqual([]);
  });

  it('does not open for an older answer what a newer one closed', () => {
    const seen = [{ identity: 'a', joinedAtMs: 100 }];
    expect(presenceChanges([row({ leftAtMs: 300 })], seen, 1, 200).opened).toEqual([]);
  });

  it('never dates a stretch after the moment of asking', () => {
    const changes = presenceChanges([], [{ identity: 'a', joinedAtMs: 900 }], 1, 200);
    expect(changes.opened).toEqual([{ identity: 'a', joinedAtMs: 200 }]);
  });

  it('has exactly those there as open stretches afterwards, and asking again changes nothing', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(people, people, (before, now) => {
        const known = before.map((identity) => row({ id: identity, identity }));
        const seen = now.map((identity) => ({ identity, joinedAtMs: 150 }));
        const { opened, closed } = presenceChanges(known, seen, 1, 200);
        const after = [
          ...known.filter((entry) => !closed.includes(entry.id)),
          ...opened.map((person) => row({ id: `new ${person.identity}`, ...person })),
        ];
        expect(after.map((entry) => entry.identity).sort()).toEqual([...now].sort());
        expect(presenceChanges(after, seen, 1, 250)).toEqual({ opened: [], closed: [] });
      }),
    );
  });
});
