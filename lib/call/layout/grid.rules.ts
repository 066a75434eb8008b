export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Faces are well shown between these shapes (width by height); beyond them the picture is framed. Most
 * pictures come from a camera that is wider than high, and stay about square at the least: see shownShape.
 */
const NARROWEST = 15 / 16;
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

/** As much of a picture may be cut off at its sides, and at top and bottom, where heads are. */
const MOST_CUT_SIDEWAYS = 0.45;
const MOST_CUT_UPRIGHT = 0.25;

/**
 * The shape in which a picture is shown in a place of another shape: it fills the place where that cuts
 * little, and keeps its middle otherwise. A phone held upright would lose its owner's head in a wide place.
 * Shapes are width by height; null while the picture's is not known yet.
 */
export function shownShape(pictureShape: number | null, placeShape: number): number {
  if (pictureShape === null || !(placeShape > 0)) return placeShape;
  const narrowest = pictureShape * (1 - MOST_CUT_SIDEWAYS);
  const widest = pictureShape / (1 - MOST_CUT_UPRIGHT);
  return Math.min(widest, Math.max(narrowest, placeShape));
}
