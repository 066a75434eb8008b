import pg from 'pg';

/** Waits until a server answers. `giveUp` is asked between two tries. */
export async function waitForDatabase(
  connectionString: string,
  options: { timeoutMs: number; giveUp?: () => boolean },
): Promise<'ready' | 'wrong-password' | 'silent'> {
  const end = Date.now() + options.timeoutMs;
  while (Date.now() < end && !options.giveUp?.()) {
    const answer = await tryOnce(connectionString);
    if (answer !== 'silent') return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'silent';
}

async function tryOnce(connectionString: string) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong-password' : 'silent';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Makes the app's role and its database, or sets the role's password anew. The role owns the database, so it
 * may migrate it, and is nothing more: no superuser, no other databases, no other roles.
 */
export async function provisionDatabase(
  superuserUrl: string,
  wanted: { role: string; password: string; database: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(wanted.role);
    const database = client.escapeIdentifier(wanted.database);
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [wanted.role]);
    await client.query(
      `${roles.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${client.escapeLiteral(wanted.password)}`,
    );
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [wanted.database]);
    if (!databases.rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${role}`);
    await client.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
  } finally {
    await client.end();
  }
}
