'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { browserOf } from '#lib/call/devices/browser.rules';
import type { DeviceFailure } from '#lib/call/devices/device-failure.rules';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Why a camera or a microphone cannot be used, and what to do about it in this very browser. */
export function DeviceTrouble({ kind, failure }: { kind: 'camera' | 'microphone'; failure: DeviceFailure }) {
  const t = useTranslations('devices');
  if (failure === 'unavailable') return <NoAccess />;
  return (
    <Notice tone="error" title={t(`fault.${kind}.${failure}.title`)}>
      <p>{t(`fault.${kind}.${failure}.text`)}</p>
      {failure === 'refused' && <HowToAllow kind={kind} />}
    </Notice>
  );
}

function HowToAllow({ kind }: { kind: 'camera' | 'microphone' }) {
  const t = useTranslations('devices.allow');
  const browser = browserOf(navigator.userAgent, navigator.maxTouchPoints);
  return (
    <>
      <ol className="mt-2 flex list-decimal flex-col gap-1 ps-5">
        {(['one', 'two', 'three'] as const).map((step) => (
          <li key={step}>{t(`${browser}.${step}`, { device: kind })}</li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-ink-2">{t('system')}</p>
    </>
  );
}

/** No device at all for this page: without https, or inside another app. */
function NoAccess() {
  const t = useTranslations('devices.fault');
  const [isCopied, setCopied] = useState(false);
  const isSecure = window.isSecureContext;
  const address = isSecure ? window.location.href : window.location.href.replace(/^http:/, 'https:');
  const copy = () =>
    navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <Notice tone="error" title={t(isSecure ? 'browser.title' : 'insecure.title')}>
      <p>{t(isSecure ? 'browser.text' : 'insecure.text')}</p>
      <p className="my-2 rounded-s bg-card px-3 py-2 select-all">{address}</p>
      {/* Without https there is no clipboard either: then the address can only be selected. */}
      {isSecure && (
        <>
          <Button onClick={copy}>{t('copy')}</Button>
          <span role="status" className="ms-3">
            {isCopied && t('copied')}
          </span>
        </>
      )}
    </Notice>
  );
}
