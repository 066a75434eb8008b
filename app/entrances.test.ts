import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions, pages, type Row, routes } from './testing/authorisation-table.ts';

const app = import.meta.dirname;
const files = fs
  .readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)testing\/|\.test\.tsx?$/.test(name))
  .map((name) => ({ name, source: fs.readFileSync(path.join(app, name), 'utf8') }));

/** The address of a file of the app: groups in brackets are not part of it. */
function addressOf(name: string): string {
  const folders = path
    .dirname(name)
    .split(path.sep)
    .filter((folder) => folder !== '.' && !/^\(.*\)$/.test(folder));
  return `/${folders.join('/')}`;
}

/** What a module gives to others: functions, constants, lists, with what they are called outside. */
function exportsOf(source: string): string[] {
  const named = [...source.matchAll(/^export (?:async )?(?:function\*?|const|let|var|class) (\w+)/gm)];
  const lists = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const renamed = lists.map(
    (entry) =>
      entry
        .trim()
        .split(/\s+as\s+/)
        .at(-1) ?? '',
  );
  return [
    ...named.map(([, name = '']) => name),
    ...renamed.filter((name) => name && !name.startsWith('type ')),
  ];
}

const isAction = (source: string) => /^\s*(['"])use server\1/m.test(source);
const namesIn = (rows: Row[]) => [...new Set(rows.map(({ name }) => name.replace(/\?.*/, '')))].sort();

describe('the table of who gets what', () => {
  it('has every method of every route', () => {
    const found = files
      .filter(({ name }) => path.basename(name) === 'route.ts')
      .flatMap(({ name, source }) =>
        exportsOf(source)
          .filter((method) => method === method.toUpperCase())
          .map((method) => `${method} ${addressOf(name)}`),
      );
    expect(found.length).toBeGreaterThan(15);
    expect(namesIn(routes)).toEqual(found.sort());
  });

  it('has every page', () => {
    const found = files
      .filter(({ name }) => path.basename(name) === 'page.tsx')
      .map(({ name }) => addressOf(name));
    expect(found.length).toBeGreaterThan(20);
    expect(namesIn(pages)).toEqual(found.sort());
  });

  it('has every server action', () => {
    const found = files.filter(({ source }) => isAction(source)).flatMap(({ source }) => exportsOf(source));
    expect(found.length).toBeGreaterThan(35);
    expect(namesIn(actions)).toEqual(found.sort());
  });

  it('finds actions nowhere but in files of their own', () => {
    // An action inside a component would be an entrance that nobody sees from outside.
    const root = path.dirname(app);
    const others = ['components', 'lib'].flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(path.join('db', 'generated')))
        .map((name) => path.join(folder, name))
        .filter((name) => isAction(fs.readFileSync(path.join(root, name), 'utf8'))),
    );
    const inPages = files.filter(
      ({ name, source }) => isAction(source) && path.basename(name) !== 'actions.ts',
    );
    expect([...others, ...inPages.map(({ name }) => name)]).toEqual([]);
  });
});
