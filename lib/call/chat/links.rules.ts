/** A piece of a message: words as they were written, or an address to open. */
export type TextPart = { readonly text: string; readonly href: string | null };

const address = /\bhttps?:\/\/[^\s<>"'`]+/giu;
/** Signs that end a sentence rather than an address. */
const trailing = /[.,;:!?…)\]}'"’”]+$/u;

/**
 * Splits a message into words and addresses. Only http and https become links, and none that carries a name
 * before an @: `https://your-bank.example@evil.example` leads elsewhere than it looks.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = withoutTrailing(match[0]);
    const href = safeHref(found);
    if (!href) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

function withoutTrailing(found: string): string {
  const cut = found.replace(trailing, '');
  // A closing bracket belongs to the address where the address opened it.
  return cut.includes('(') && found[cut.length] === ')' ? `${cut})` : cut;
}

function safeHref(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
