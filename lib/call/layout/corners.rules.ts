/** Where one's own picture stands. Physical corners: it is moved with arrows and by hand. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const clockwise: Corner[] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** The corner after an arrow key, or null for any other key. */
export function cornerAfterKey(corner: Corner, key: string): Corner | null {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  switch (key) {
    case 'ArrowUp':
      return `top-${horizontal}`;
    case 'ArrowDown':
      return `bottom-${horizontal}`;
    case 'ArrowLeft':
      return `${vertical}-left`;
    case 'ArrowRight':
      return `${vertical}-right`;
    default:
      return null;
  }
}

/** The next corner, for those who press instead of dragging. */
export function nextCorner(corner: Corner): Corner {
  return clockwise[(clockwise.indexOf(corner) + 1) % clockwise.length] as Corner;
}

/** The corner nearest to a point in a space of this size. */
export function nearestCorner(x: number, y: number, width: number, height: number): Corner {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`;
}
