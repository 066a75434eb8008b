import type { PartResult } from './report/row.ts';
import type { Resources } from './resources.ts';

/** How long a second `npm start` takes until the product is ready, step by step. */
export async function measureStart(resources: Resources): Promise<PartResult> {
  const first = await resources.product();
  await resources.stopProduct();
  const second = await resources.product();
  const { secondsToAnswer } = await resources.emptyApp();
  const server = second.steps.find(({ name }) => name === 'Server');
  const firstSeconds = new Map(first.steps.map(({ name, seconds }) => [name, seconds]));
  const steps = second.steps.map(({ name, said, seconds }) => ({ name, said, seconds }));
  const inSteps = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    rows: [
      {
        what: 'Second start, from the command to Ready',
        unit: 's',
        ours: second.secondsToReady,
        beside: secondsToAnswer,
        besideWhat: 'an empty Next app’s first answer',
      },
      {
        what: 'Its step “Server”',
        unit: 's',
        ours: server?.seconds ?? Number.NaN,
        beside: secondsToAnswer,
        besideWhat: 'an empty Next app’s first answer',
      },
    ],
    details: [
      {
        title: 'Step by step',
        columns: ['step', 'second start', 'first start of this run', 'what it said'],
        rows: [
          ...steps.map(({ name, said, seconds }) => [
            name,
            `${seconds.toFixed(1)} s`,
            `${firstSeconds.get(name)?.toFixed(1) ?? '–'} s`,
            said.replaceAll(/port \d+/g, 'its port'),
          ]),
          ['before, between and after', `${(second.secondsToReady - inSteps).toFixed(1)} s`, '–', ''],
        ],
      },
    ],
  };
}
