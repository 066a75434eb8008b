import '#server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from '#lib/env';

/** What a mail says, in both forms. */
export interface MailBody {
  text: string;
  html: string;
}

const PREFIX = 'sealed:v1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a body that carries a secret link (AES-256-GCM, key derived from NEXTAUTH_SECRET): whoever
 * reads the database alone finds no link that works.
 */
export function sealBody(body: MailBody): MailBody {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()]);
  const packed = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return { text: PREFIX + packed.toString('base64'), html: '' };
}

/** The body of an outbox row, opened where it was sealed. Throws when it was sealed with another secret. */
export function openBody(row: MailBody): MailBody {
  if (!row.text.startsWith(PREFIX)) return { text: row.text, html: row.html };
  const packed = Buffer.from(row.text.slice(PREFIX.length), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key(), packed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(packed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(packed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(opened.toString('utf8')) as MailBody;
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', environment().authSecret, '', 'anteroom outbox mail', 32));
}
