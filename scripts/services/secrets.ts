import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';

const schema = z.object({
  authSecret: z.string().min(32),
  mediaApiKey: z.string().min(8),
  mediaApiSecret: z.string().min(32),
  databaseSuperuserPassword: z.string().min(16),
  databasePassword: z.string().min(16),
});

/** What is generated once for this data folder and never shown. */
export type Secrets = z.infer<typeof schema>;

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Reads `<data>/secrets.json`, or makes it (mode 0600) the first time. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (fs.existsSync(file)) return readSecrets(file);
  const secrets: Secrets = {
    authSecret: random(48),
    mediaApiKey: `key${randomBytes(6).toString('hex')}`,
    mediaApiSecret: random(48),
    databaseSuperuserPassword: random(24),
    databasePassword: random(24),
  };
  writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function readSecrets(file: string): Secrets {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    throw new Failure(
      `${file} is damaged: it should hold the secrets that the first start made. Put its backup back, or run \`npm run reset\` to begin anew.`,
    );
  }
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivateFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}.new`;
  fs.writeFileSync(draft, content, { mode: 0o600 });
  fs.renameSync(draft, file);
}
