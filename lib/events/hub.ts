import '#server-only';
import { listenTo } from '#lib/db/listen';
import { CHANNEL, type Nudge } from './nudge.ts';

type Listener = () => void;

/** Fans the nudges of one LISTEN connection out to the open streams of this process. */
interface Hub {
  readonly topics: Map<string, Set<Listener>>;
  readonly closers: Set<Listener>;
  stop: () => Promise<void>;
}

const shared = globalThis as { anteroomHub?: Hub };

/** The hub of this process. Next bundles modules several times, so it lives on globalThis. */
function hub(): Hub {
  if (!shared.anteroomHub) {
    const created: Hub = { topics: new Map(), closers: new Set(), stop: async () => {} };
    created.stop = listenTo(CHANNEL, {
      onPayload: (payload) => wake(created, topicsOf(payload)),
      onListening: () => wake(created, [...created.topics.keys()]),
    });
    shared.anteroomHub = created;
  }
  return shared.anteroomHub;
}

/** Calls `listener` whenever one of the topics is nudged. Returns how to stop. */
export function watchTopics(topics: string[], listener: Listener): () => void {
  const { topics: all } = hub();
  for (const topic of topics) {
    const listeners = all.get(topic) ?? new Set();
    all.set(topic, listeners.add(listener));
  }
  return () => {
    for (const topic of topics) {
      const listeners = all.get(topic);
      listeners?.delete(listener);
      if (listeners?.size === 0) all.delete(topic);
    }
  };
}

/** Registers an open stream, so that a stopping server can close it. Returns how to forget it. */
export function registerStream(close: Listener): () => void {
  const { closers } = hub();
  closers.add(close);
  return () => closers.delete(close);
}

/** Closes every open stream and the listening connection: without it a stopping server waits for ever. */
export async function closeAllStreams(): Promise<void> {
  if (!shared.anteroomHub) return;
  for (const close of [...shared.anteroomHub.closers]) close();
  await shared.anteroomHub.stop();
}

function wake(target: Hub, topics: string[]) {
  const listeners = new Set(topics.flatMap((topic) => [...(target.topics.get(topic) ?? [])]));
  for (const listener of listeners) listener();
}

function topicsOf(payload: string): string[] {
  const nudge = JSON.parse(payload) as Nudge;
  const topics: string[] = [];
  if (nudge.visitId) topics.push(`visit:${nudge.visitId}`);
  if (nudge.clinicId) topics.push(`clinic:${nudge.clinicId}`);
  if (nudge.doctorId) topics.push(`doctor:${nudge.doctorId}`);
  if (nudge.userId) topics.push(`user:${nudge.userId}`);
  return topics;
}
