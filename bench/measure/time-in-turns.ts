type Work = (round: number) => unknown;

/** Runs several pieces of work in turns, so that a busy moment hits all of them. Gives milliseconds of each. */
export async function timeInTurns<Name extends string>(
  works: Record<Name, Work>,
  options: { rounds: number; warmUp: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < options.warmUp + options.rounds; round += 1) {
    // Who comes first changes: the second finds warmer caches.
    const turn = round % 2 === 0 ? names : [...names].reverse();
    for (const name of turn) {
      const started = performance.now();
      await works[name](round);
      if (round >= options.warmUp) times[name].push(performance.now() - started);
    }
  }
  return times;
}
