const BLOCK = 512;

/** The content of the file called `name` (in whatever folder) in a tar archive, or null. */
export function readTarEntry(archive: Buffer, name: string): Buffer | null {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const entry = textOf(header, 0, 100);
    if (entry === '') return null;
    const size = Number.parseInt(textOf(header, 124, 12).trim(), 8);
    if (!Number.isFinite(size) || size < 0) return null;
    const start = at + BLOCK;
    const kind = textOf(header, 156, 1);
    if ((kind === '0' || kind === '') && entry.split('/').at(-1) === name) {
      return start + size <= archive.length ? archive.subarray(start, start + size) : null;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}

function textOf(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end);
}
