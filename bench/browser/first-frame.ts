import type { BrowserContext, Page } from '@playwright/test';

/** What happens on the way, in its order. Times are ms since the epoch. */
export const stages = ['click', 'ask', 'token', 'socket', 'answer', 'track', 'connected', 'frame'] as const;
export type Stage = (typeof stages)[number];
export type Marks = Partial<Record<Stage, number>>;

interface Watch {
  marks: Marks;
  arm(): void;
}
type Watching = typeof globalThis & { benchWatch: Watch };

/** Readies a context's pages to say when they were pressed and when the first picture of someone else came. */
export async function watchFirstFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watch: Watch = { marks: {}, arm: () => {} };
    const mark = (stage: Stage, at = performance.now()) => {
      watch.marks[stage] ??= performance.timeOrigin + at;
    };
    (globalThis as Watching).benchWatch = watch;
    window.addEventListener('click', (event) => mark('click', event.timeStamp), { capture: true });

    const nativeFetch = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const isToken = new URL(String(input), location.href).pathname.endsWith('/token');
      if (isToken) mark('ask');
      const response = await nativeFetch(input, init);
      if (isToken) mark('token');
      return response;
    };
    const NativeSocket = window.WebSocket;
    window.WebSocket = class extends NativeSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('open', () => mark('socket'));
        this.addEventListener('message', () => mark('answer'));
      }
    };
    const remote = new Set<string>();
    const NativeConnection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends NativeConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('connectionstatechange', () => {
          if (this.connectionState === 'connected') mark('connected');
        });
        this.addEventListener('track', ({ track }) => {
          if (track.kind !== 'video') return;
          remote.add(track.id);
          mark('track');
        });
      }
    };
    const isSeen = (video: HTMLVideoElement) => {
      const stream = video.srcObject;
      if (!(stream instanceof MediaStream)) return false;
      if (!stream.getVideoTracks().some((track) => remote.has(track.id))) return false;
      return video.getVideoPlaybackQuality().totalVideoFrames > 0;
    };
    let timer = 0;
    watch.arm = () => {
      clearInterval(timer);
      watch.marks = {};
      timer = window.setInterval(() => {
        if (![...document.querySelectorAll('video')].some(isSeen)) return;
        mark('frame');
        clearInterval(timer);
      }, 3);
    };
  });
}

/** Begins to watch; what was there before does not count. */
export async function arm(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.evaluate(() => (globalThis as Watching).benchWatch.arm())));
}

/** Milliseconds of each stage on the watched page from the press on the clicked one, which may be the same. */
export async function fromClickToFrame(clicked: Page, watched: Page): Promise<Marks> {
  await waitForFrame(watched);
  const read = (page: Page) => page.evaluate(() => (globalThis as Watching).benchWatch.marks);
  const [{ click }, marks] = await Promise.all([read(clicked), read(watched)]);
  if (!click) throw new Error('The press was not seen.');
  return Object.fromEntries(stages.flatMap((stage) => (marks[stage] ? [[stage, marks[stage] - click]] : [])));
}

export async function waitForFrame(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean((globalThis as Watching).benchWatch.marks.frame), undefined, {
    timeout: 60_000,
    polling: 100,
  });
}
