'use client';
import { useEffect, useRef, useState } from 'react';

/** Longer than the server's heartbeat by enough for one to be late. */
const SILENCE_MS = 40_000;
const RETRY_MS = 1_500;

export interface Live<T> {
  readonly value: T;
  /** False while the page does not hear from the server. */
  readonly isConnected: boolean;
}

/**
 * Keeps a value as the server's event stream says it, starting from what the page was rendered with.
 * Recovers by itself from a restarted server, a closed laptop and a network that fell silent. Where the
 * server says that the reader may not see it any more, the page is loaded anew and says what is so now.
 */
export function useLive<T>(url: string, event: string, initial: T): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: initial, isConnected: true });
  const latest = useRef(initial);

  useEffect(() => {
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(reopen, SILENCE_MS);
    };
    const lost = () => setLive({ value: latest.current, isConnected: false });
    const reopen = () => {
      lost();
      open();
    };
    const open = () => {
      source?.close();
      clearTimeout(retry);
      source = new EventSource(url);
      heard();
      source.addEventListener('open', () => {
        heard();
        setLive({ value: latest.current, isConnected: true });
      });
      source.addEventListener('beat', heard);
      source.addEventListener(event, (message) => {
        heard();
        latest.current = JSON.parse((message as MessageEvent<string>).data);
        setLive({ value: latest.current, isConnected: true });
      });
      source.addEventListener('refused', () => {
        source?.close();
        clearTimeout(silence);
        window.location.reload();
      });
      source.addEventListener('error', () => {
        lost();
        // A browser gives up for good on an answer that is not a stream, such as a restarting proxy's.
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS);
      });
    };
    const wake = () =>
      document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN && open();
    open();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', open);
    return () => {
      source?.close();
      clearTimeout(retry);
      clearTimeout(silence);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', open);
    };
  }, [url, event]);

  return live;
}
