import fs from 'node:fs/promises';
import path from 'node:path';
import { type CompiledMessages, compileMessages } from './compiled-messages.ts';
import type { Locale } from './locales.rules.ts';

const cache = new Map<Locale, CompiledMessages>();

/** All words of one language, compiled: each file of messages/<locale>/ is a namespace of its own name. */
export async function loadMessages(locale: Locale): Promise<CompiledMessages> {
  const known = cache.get(locale);
  if (known) return known;
  const directory = path.join(process.cwd(), 'messages', locale);
  const files = (await fs.readdir(directory)).filter((file) => file.endsWith('.json'));
  const entries = await Promise.all(
    files.map(async (file) => [
      path.basename(file, '.json'),
      JSON.parse(await fs.readFile(path.join(directory, file), 'utf8')),
    ]),
  );
  const messages = compileMessages(Object.fromEntries(entries));
  if (process.env.NODE_ENV === 'production') cache.set(locale, messages);
  return messages;
}
