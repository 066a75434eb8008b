import '#server-only';
import { randomBytes } from 'node:crypto';

/** An opaque random name, 22 characters: for media identities and media rooms. Says nothing about anyone. */
export function opaqueName(): string {
  return randomBytes(16).toString('base64url');
}
