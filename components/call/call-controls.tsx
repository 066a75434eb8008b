'use client';
import {
  Ellipsis,
  LogOut,
  MessageCircle,
  Mic,
  MicOff,
  ScreenShare,
  ScreenShareOff,
  Video,
  VideoOff,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { canShareScreen } from '#lib/call/own/capture-screen';
import { useObservable } from '#lib/call/use-observable';
import type { OwnMedia } from '#lib/call/own/own-media';
import { ControlButton } from './control-button.tsx';
import { useDisclosure } from './use-disclosure.ts';

/** The bar of controls. What is rarely needed stands behind "More" until there is room for it. */
export function CallControls(props: {
  own: OwnMedia;
  chat: { id: string; isOpen: boolean; unread: number; onToggle: () => void };
  onLeave: () => void;
  /** What only some people, or only some moments, need. */
  extras: ReactNode;
  /** Whether the extras need more room than a phone has. */
  areExtrasMany: boolean;
}) {
  const { own, chat, onLeave, extras, areExtrasMany } = props;
  const t = useTranslations('call.controls');
  return (
    <section
      aria-label={t('label')}
      className="relative flex justify-center gap-0 px-1 pt-1 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:gap-1 sm:px-5"
    >
      <MicrophoneControl own={own} />
      <CameraControl own={own} />
      {canShareScreen() && <ScreenControl own={own} />}
      <ControlButton
        icon={MessageCircle}
        word={t('chat')}
        aria-label={chat.unread > 0 ? t('chatUnread', { count: chat.unread }) : undefined}
        aria-expanded={chat.isOpen}
        aria-controls={chat.id}
        badge={chat.unread}
        tone={chat.isOpen ? 'on' : 'plain'}
        onClick={chat.onToggle}
      />
      {areExtrasMany ? <More>{extras}</More> : extras}
      <ControlButton icon={LogOut} word={t('leave')} onClick={onLeave} />
    </section>
  );
}

/** On phones a panel above the bar; on wide screens part of the bar. */
function More({ children }: { children: ReactNode }) {
  const t = useTranslations('call.controls');
  const more = useDisclosure();
  return (
    <>
      <ControlButton
        icon={Ellipsis}
        word={t('more')}
        className="lg:hidden"
        tone={more.isOpen ? 'on' : 'plain'}
        {...more.button}
      />
      <div
        {...more.panel}
        className="absolute right-2 bottom-full z-20 hidden flex-wrap justify-center gap-1 rounded-l border border-stage-3 bg-stage-2 p-2 data-[open=true]:flex max-lg:max-w-[calc(100vw-1rem)] max-lg:[&>*]:w-21 max-lg:[&>*]:flex-none lg:static lg:flex lg:border-0 lg:bg-transparent lg:p-0"
      >
        {children}
      </div>
    </>
  );
}

function MicrophoneControl({ own }: { own: OwnMedia }) {
  const t = useTranslations('call.controls');
  const { isWanted } = useObservable(own.microphone.state);
  return (
    <ControlButton
      icon={isWanted ? Mic : MicOff}
      // The word turns with the state: a pressed "Unmute" would say the opposite.
      word={t(isWanted ? 'mute' : 'unmute')}
      tone={isWanted ? 'plain' : 'off'}
      onClick={() => own.microphone.switchTo(!isWanted)}
    />
  );
}

function CameraControl({ own }: { own: OwnMedia }) {
  const t = useTranslations('call.controls');
  const { isWanted } = useObservable(own.camera.state);
  return (
    <ControlButton
      icon={isWanted ? Video : VideoOff}
      word={t('camera')}
      aria-pressed={isWanted}
      tone={isWanted ? 'plain' : 'off'}
      onClick={() => own.camera.switchTo(!isWanted)}
    />
  );
}

function ScreenControl({ own }: { own: OwnMedia }) {
  const t = useTranslations('call.controls');
  const { status } = useObservable(own.screen.state);
  const isOn = status === 'on';
  return (
    <ControlButton
      icon={isOn ? ScreenShareOff : ScreenShare}
      word={t('share')}
      aria-pressed={isOn}
      tone={isOn ? 'on' : 'plain'}
      onClick={() => (isOn ? own.screen.stop() : void own.screen.start())}
    />
  );
}
