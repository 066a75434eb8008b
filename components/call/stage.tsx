'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { gridFor } from '#lib/call/layout/grid.rules';
import type { CallPerson } from './call-people.ts';
import { PersonTile } from './person-tile.tsx';
import { ScreenTile } from './screen-tile.tsx';
import { useElementSize } from './use-element-size.ts';

/** The others: one large, several in a grid, or beside a shared screen. `empty` stands where nobody is. */
export function Stage({ others, empty }: { others: readonly CallPerson[]; empty: ReactNode }) {
  const t = useTranslations('call');
  const screens = others.filter((person) => person.screen);
  if (others.length === 0) return <div className="grid h-full place-items-center p-4">{empty}</div>;
  if (screens.length === 0) return <Faces people={others} />;
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto] gap-2 sm:gap-3 md:grid-cols-[minmax(0,1fr)_13rem] md:grid-rows-1">
      <Screens people={screens} />
      {/* Room at the end, so that nobody stays hidden behind one's own picture. */}
      <ul
        aria-label={t('people')}
        className="flex gap-2 overflow-x-auto max-md:h-28 max-md:pr-28 md:flex-col md:overflow-y-auto md:pb-36"
      >
        {others.map((person) => (
          <PersonTile
            key={person.identity}
            compact
            person={person}
            className="aspect-4/3 shrink-0 max-md:h-full"
          />
        ))}
      </ul>
    </div>
  );
}

function Faces({ people }: { people: readonly CallPerson[] }) {
  const t = useTranslations('call');
  const { list, style } = useGrid(people.length);
  return (
    <ul ref={list} aria-label={t('people')} style={style} className="grid h-full gap-2 sm:gap-3">
      {people.map((person) => (
        <PersonTile key={person.identity} person={person} />
      ))}
    </ul>
  );
}

function Screens({ people }: { people: readonly CallPerson[] }) {
  const { list, style } = useGrid(people.length);
  return (
    <ul ref={list} style={style} className="grid min-h-0 gap-2">
      {people.map(
        (person) =>
          person.screen && <ScreenTile key={person.identity} person={person} screen={person.screen} />,
      )}
    </ul>
  );
}

function useGrid(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const { width, height } = useElementSize(list);
  const { columns, rows } = gridFor(count, width, height);
  return {
    list,
    style: {
      gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
    },
  };
}
