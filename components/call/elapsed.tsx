'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { msOf, serverNow } from '../visit/server-time.ts';
import { clockText } from './clock-text.rules.ts';

/** How long the call has been, as 08:14, renewed each second. */
export function Elapsed({ since }: { since: string }) {
  const t = useTranslations('call');
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer">
      <span className="sr-only">{t('elapsed')} </span>
      {clockText(now - msOf(since))}
    </span>
  );
}
