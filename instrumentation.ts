/** Runs once when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServerProcess } = await import('./instrumentation-node.ts');
    startServerProcess();
  }
}
