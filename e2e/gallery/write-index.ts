import fs from 'node:fs';
import path from 'node:path';
import type { State } from '../fixtures/states.ts';

export const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

export const THEMES = ['light', 'dark'] as const;

/** One page with every picture that was taken, by who sees it. */
export function writeIndex(galleryDir: string, states: readonly State[]): void {
  const rows = states.map(
    (state) =>
      `<section id="${state.name}"><h2>${state.name} <small>${state.by}</small></h2><div>${pictures(galleryDir, state)}</div></section>`,
  );
  const links = states.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' ');
  fs.writeFileSync(
    path.join(galleryDir, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Anteroom: every page and state</title>
<style>body{font:16px/1.5 system-ui;margin:2rem;background:#eee}div{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}
img{border:1px solid #999;height:480px;width:auto;object-fit:contain;object-position:top}small{font-weight:400;color:#555}nav{columns:14rem}nav a{display:block}</style>
<h1>Every page and state</h1><nav>${links}</nav>${rows.join('\n')}</html>\n`,
  );
}

function pictures(galleryDir: string, { name }: State): string {
  return SIZES.flatMap(({ width }) => THEMES.map((theme) => `${name}-${width}-${theme}.png`))
    .filter((file) => fs.existsSync(path.join(galleryDir, file)))
    .map((file) => `<a href="${file}"><img loading="lazy" alt="${file}" src="${file}"></a>`)
    .join('');
}
