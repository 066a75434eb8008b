import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';

/** Words by their keys, as messages/<locale>/*.json has them. */
export type Messages = { readonly [key: string]: string | Messages };

/** The same words, each parsed: a text, or a list of texts and places. What it looks like is icu-minify's matter. */
export type CompiledMessages = { readonly [key: string]: CompiledMessage | CompiledMessages };

/** Parses every message, so that no browser has to bring a parser of its own. */
export function compileMessages(messages: Messages): CompiledMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      // The clone has a prototype, without which React does not pass an object to a page.
      typeof value === 'string' ? structuredClone(compile(value)) : compileMessages(value),
    ]),
  );
}

/** One compiled message by its whole key, such as `mail.confirm.subject`. Throws where there is none. */
export function messageAt(messages: CompiledMessages, key: string): CompiledMessage {
  let found: CompiledMessages | CompiledMessage | undefined = messages;
  for (const part of key.split('.')) {
    const isGroup: boolean = typeof found === 'object' && !Array.isArray(found) && Object.hasOwn(found, part);
    found = isGroup ? (found as CompiledMessages)[part] : undefined;
  }
  if (typeof found !== 'string' && !Array.isArray(found)) throw new Error(`There is no message ${key}.`);
  return found;
}
