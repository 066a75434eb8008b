import { type Marks, type Stage, stages } from './browser/first-frame.ts';
import { measureBareRound } from './join/bare-call.ts';
import { measureProductRound } from './join/product-call.ts';
import { median } from './measure/median.ts';
import { amount } from './report/format.ts';
import type { PartResult } from './report/row.ts';
import type { Resources } from './resources.ts';

const ROUNDS = 7;

type Run = 'again' | 'bareAgain' | 'admit' | 'doctor' | 'cold' | 'together';

const runNames: Record<Run, string> = {
  again: 'join',
  bareAgain: 'join, bare',
  admit: 'admit, the patient',
  doctor: 'admit, the doctor',
  cold: 'bare cold join',
  together: 'bare, both at once',
};

const stageNames: Record<Stage, string> = {
  click: 'press',
  ask: 'token asked',
  token: 'token there',
  socket: 'socket open',
  answer: 'server’s answer',
  track: 'track known',
  connected: 'media connected',
  frame: 'frame',
};

/** From a press to the first picture of the other person, in our call and in a bare one on the same server. */
export async function measureJoin(resources: Resources, rounds = ROUNDS): Promise<PartResult> {
  const [product, emptyApp, browser] = [
    await resources.product(),
    await resources.emptyApp(),
    await resources.browser(),
  ];
  const runs: Record<Run, Marks[]> = {
    again: [],
    bareAgain: [],
    admit: [],
    doctor: [],
    cold: [],
    together: [],
  };
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await measureBareRound(browser, emptyApp.url, product.environment);
    const ours = await measureProductRound(browser, product);
    // The first one warms both servers up.
    if (round === 0) continue;
    const marks: Record<Run, Marks> = { ...bare, ...ours, bareAgain: bare.again };
    for (const name of Object.keys(runs) as Run[]) runs[name].push(marks[name]);
  }
  const frames = (run: Run) => runs[run].map((marks) => marks.frame ?? Number.NaN);
  const admit = { what: 'Admit → the patient’s first remote frame', unit: 'ms' } as const;
  const all = (run: Run) =>
    frames(run)
      .map((time) => time.toFixed(0))
      .join(', ');
  return {
    rows: [
      {
        what: 'Join → first remote frame',
        unit: 'ms',
        ours: median(frames('again')),
        beside: median(frames('bareAgain')),
        besideWhat: 'a bare page',
        atMostRatio: 1.15,
      },
      {
        ...admit,
        ours: median(frames('admit')),
        beside: median(frames('cold')),
        besideWhat: 'a bare cold join',
        atMostRatio: 1.2,
      },
      {
        ...admit,
        ours: median(frames('admit')),
        beside: median(frames('together')),
        besideWhat: 'two bare pages joining at once',
      },
    ],
    notes: [
      `Medians of ${rounds} rounds in turns. Join: back into a call that one has just left, on the same page; the other person is there. A bare cold join: the first press on a page just opened, the other person is there with their picture. On admission both join: the doctor’s picture has to begin as well, as it does where two bare pages join at once.`,
      `All rounds, in ms. Join: ${all('again')} (bare ${all('bareAgain')}). Admit: ${all('admit')} (bare cold ${all('cold')}; at once ${all('together')}). The slowest admission took ${amount(Math.max(...frames('admit')), 'ms')}.`,
    ],
    details: [detailOf(runs)],
  };
}

/** Where the time goes: when each stage was reached, counted from the press. */
function detailOf(runs: Record<Run, Marks[]>) {
  const cell = (run: Run, stage: Stage) => {
    const times = runs[run].flatMap((marks) => marks[stage] ?? []);
    return times.length === 0 ? '–' : median(times).toFixed(0);
  };
  return {
    title: 'Where the time goes (ms from the press, medians)',
    columns: ['', ...stages.map((stage) => stageNames[stage])],
    rows: (Object.keys(runs) as Run[]).map((run) => [
      runNames[run],
      ...stages.map((stage) => cell(run, stage)),
    ]),
  };
}
