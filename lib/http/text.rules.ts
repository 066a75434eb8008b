/** Whether PostgreSQL can keep a text as it is: no NUL, and no half of a surrogate pair. */
export function isCleanText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether every text inside a value, keys included, is clean. */
export function isCleanValue(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value);
  if (Array.isArray(value)) return value.every(isCleanValue);
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).every(([key, inner]) => isCleanText(key) && isCleanValue(inner));
  }
  return true;
}

/**
 * One line as a person sees it: composed the same way, without control and invisible direction signs
 * that could disguise a name, with single spaces.
 */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
