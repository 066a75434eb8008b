import { beforeEach, expect, it, vi } from 'vitest';
import type { ChatMessageView } from '../../visit/chat.rules.ts';
import type { askServer, ServerAnswer } from '../ask-server.ts';
import { type ChatLog, createChatLog } from './chat-log.ts';

/** A server that keeps messages, as ours does. */
let kept: ChatMessageView[];
let isAway: boolean;
let asked: string[];
let log: ChatLog;

const ask: typeof askServer = async (_visitId, route, input = {}): Promise<ServerAnswer> => {
  asked.push(`${input.method ?? 'POST'} ${route}`);
  if (isAway) return { status: 0, ok: false, body: null };
  if (input.method === 'GET') {
    const after = Number(/after=(\d+)/.exec(route)?.[1]);
    const page = kept.filter((message) => message.sequence > after).slice(0, 3);
    return { status: 200, ok: true, body: page };
  }
  const { clientMessageId, text } = input.json as { clientMessageId: string; text: string };
  return { status: 200, ok: true, body: keep(text, 'me', clientMessageId) };
};

function keep(text: string, participantId = 'them', clientMessageId = `id of ${text}`): ChatMessageView {
  const before = kept.find((message) => message.clientMessageId === clientMessageId);
  if (before) return before;
  const sentAt = '2027-01-04T09:00:00Z';
  const message = {
    sequence: kept.length + 1,
    clientMessageId,
    participantId,
    senderName: participantId,
    text,
    sentAt,
  };
  kept.push(message);
  return message;
}

const texts = () => log.state.get().messages.map((message) => message.text);

beforeEach(() => {
  kept = [];
  isAway = false;
  asked = [];
  log = createChatLog('visit', ask);
});

it('reads everything there is, page by page, and afterwards only what is new', async () => {
  for (const text of ['a', 'b', 'c', 'd', 'e']) keep(text);
  await log.refresh();
  expect(texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
  keep('f');
  asked = [];
  await log.refresh();
  expect(texts()).toContain('f');
  expect(asked[0]).toBe('GET chat?after=5');
});

it('shows a packet at once, and asks for what a packet shows to be missing', async () => {
  log.receive(JSON.stringify(keep('a')));
  expect(texts()).toEqual(['a']);
  expect(asked).toEqual([]);
  keep('b, whose packet is lost');
  log.receive(JSON.stringify(keep('c')));
  await log.refresh();
  expect(texts()).toEqual(['a', 'b, whose packet is lost', 'c']);
});

it.each(['', 'null', '[]', '{"sequence":"1"}', '{"sequence":1,"text":"no sender"}'])(
  'lets a packet pass by that is no message: %j',
  (packet) => {
    log.receive(packet);
    expect(texts()).toEqual([]);
  },
);

it('shows one’s own message once, whether its packet or its answer comes first', async () => {
  log.send('hello');
  expect(log.state.get().pending).toMatchObject([{ text: 'hello', status: 'sending' }]);
  await vi.waitFor(() => expect(texts()).toEqual(['hello']));
  log.receive(JSON.stringify(kept[0]));
  expect(texts()).toEqual(['hello']);
  expect(log.state.get().pending).toEqual([]);
});

it('keeps the words of a message that was not sent, and sends it again as the same message', async () => {
  isAway = true;
  log.send('important');
  await vi.waitFor(() => expect(log.state.get().pending).toMatchObject([{ status: 'failed' }]));
  const [failed] = log.state.get().pending;
  isAway = false;
  // The first time it did arrive, only its answer was lost.
  keep('important', 'me', failed?.clientMessageId);
  log.tryAgain(failed?.clientMessageId ?? '');
  await vi.waitFor(() => expect(texts()).toEqual(['important']));
  expect(log.state.get().pending).toEqual([]);
});
