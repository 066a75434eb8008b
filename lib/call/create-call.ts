import { askServer } from './ask-server.ts';
import { type CallSession, createCallSession } from './call-session.ts';
import { type ChatLog, createChatLog } from './chat/chat-log.ts';
import { followDeviceChoice } from './follow-device-choice.ts';
import { keepAwake } from './keep-awake.ts';
import { createOwnMedia, type OwnMedia } from './own/own-media.ts';
import type { CallRoomFactory } from './room/call-room.ts';
import { type TokenAnswer, tokenAnswerFrom } from './token-answer.rules.ts';

/** A visit's call in this browser: the connection, one's own devices, the chat. */
export interface Call {
  readonly session: CallSession;
  readonly own: OwnMedia;
  readonly chat: ChatLog;
  /** Enters and keeps the call until the returned function is called. */
  run(): () => void;
}

/** What a packet that was lost on the way is caught by, in milliseconds. */
const CHAT_POLL_MS = 15_000;
/** Comings and goings that follow one another this soon are reported together, in milliseconds. */
const REPORT_AFTER_MS = 400;

/** Puts a call together. Nothing happens before `run`. */
export function createCall(visitId: string, createRoom: CallRoomFactory): Call {
  const own = createOwnMedia(visitId);
  const chat = createChatLog(visitId);
  const session = createCallSession({
    requestToken: () => requestToken(visitId),
    createRoom,
    own,
    onComingAndGoing: createReporter(visitId),
    onServerPacket: (topic, text) => {
      if (topic === 'chat') chat.receive(text);
    },
  });
  const run = () => {
    const stops = [
      followDeviceChoice(own),
      refreshChat(session, chat),
      leaveWithThePage(session),
      keepAwake(),
      () => session.stop(),
    ];
    session.start();
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { session, own, chat, run };
}

async function requestToken(visitId: string): Promise<TokenAnswer> {
  if (typeof RTCPeerConnection === 'undefined') return { kind: 'failed', because: 'unsupported' };
  const { status, body } = await askServer(visitId, 'token');
  return tokenAnswerFrom(status, body);
}

/** Tells our server that someone came or went; it asks the media server. Webhooks may be off. */
function createReporter(visitId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void askServer(visitId, 'presence'), REPORT_AFTER_MS);
  };
}

/** Reads the chat at once, after every new connection, and now and then. */
function refreshChat(session: CallSession, chat: ChatLog): () => void {
  void chat.refresh();
  const timer = setInterval(() => void chat.refresh(), CHAT_POLL_MS);
  const stop = session.state.subscribe(() => {
    if (session.state.get().kind === 'connected') void chat.refresh();
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Closing the tab leaves the call, so that the others see it at once; it never ends the visit. */
function leaveWithThePage(session: CallSession): () => void {
  const onHide = () => session.stop();
  // The browser kept the page and shows it again: "back", or a phone that had put it aside.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) session.start();
  };
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };
}
