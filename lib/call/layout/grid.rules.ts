export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Faces are well shown between these shapes (width by height); beyond them the picture is cut or framed. */
const NARROWEST = 3 / 4;
const WIDEST = 16 / 9;

/** The rows and columns that give each of `count` people the largest well-shaped picture in a space. */
export function gridFor(count: number, width: number, height: number): Grid {
  let best: Grid = { columns: 1, rows: Math.max(1, count) };
  let bestArea = -1;
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(Math.max(1, count) / columns);
    const area = shownArea(width / columns, height / rows);
    // Of two that show as much, the one with fewer empty places.
    if (area > bestArea * 1.001) {
      best = { columns, rows };
      bestArea = area;
    }
  }
  return best;
}

/** The area of the largest well-shaped picture inside a cell. */
function shownArea(width: number, height: number): number {
  if (width <= 0 || height <= 0) return 0;
  const shape = Math.min(WIDEST, Math.max(NARROWEST, width / height));
  const shownWidth = Math.min(width, height * shape);
  return shownWidth * (shownWidth / shape);
}

/**
 * Whether a picture shall fill its place (its edges are cut) or be shown whole. A phone held upright in a
 * wide place would lose most of itself. Shapes are width by height; null while the picture's is not known.
 */
export function fillsItsPlace(pictureShape: number | null, placeShape: number): boolean {
  if (pictureShape === null || !(placeShape > 0)) return true;
  const ratio = pictureShape / placeShape;
  return ratio > 0.6 && ratio < 1.7;
}
