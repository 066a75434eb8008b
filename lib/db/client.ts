import '#server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { environment } from '#lib/env';
import { PrismaClient } from './generated/client.ts';

/** The client, or a transaction of it: what functions that read and write take. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

const shared = globalThis as { anteroomDatabase?: PrismaClient };

/** The one Prisma client of this process. Next bundles modules several times, so it lives on globalThis. */
export function database(): PrismaClient {
  shared.anteroomDatabase ??= createDatabaseClient(environment().databaseUrl);
  return shared.anteroomDatabase;
}

/** Builds a client for an address. Tests and scripts use it; the app calls `database()`. */
export function createDatabaseClient(connectionString: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 12 }),
    // When a hundred come at once most wait for a connection first: better late than an error (default 2 s).
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
}

/** Gives the process the client it shall use from now on (tests, one database a file). */
export function setDatabase(client: PrismaClient): void {
  shared.anteroomDatabase = client;
}
