import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

let loaded: Promise<void> | undefined;

/**
 * Prisma's schema engine as WebAssembly: the same migrations and the same `_prisma_migrations` table as
 * `prisma migrate deploy`, without the binary that the CLI downloads.
 */
export async function openSchemaEngine(connectionString: string, schemaPath: string) {
  // Once a process: the bindings keep views into the memory of the first instance.
  loaded ??= loadEngine();
  await loaded;
  const files = [{ path: 'prisma/schema.prisma', content: fs.readFileSync(schemaPath, 'utf8') }];
  const factory = new PrismaPg({ connectionString });
  const connections: { dispose(): Promise<void> }[] = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  // The engine holds a lock of its own for as long as its connection lives, and never closes it.
  const close = async () => {
    await Promise.all(connections.map((connection) => connection.dispose()));
  };
  return { schemaEngine, files, close };
}

async function loadEngine(): Promise<void> {
  const wasmPath = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } });
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasmPath), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  const bindings = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
}

function reportPanic(message: string) {
  process.stderr.write(`${message}\n`);
}
