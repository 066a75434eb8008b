import { useTranslations } from 'next-intl';

/** Between the waiting room and the call: the door opens. */
export function DoorOpens() {
  const t = useTranslations('visit.call');
  return (
    <div className="grid min-h-dvh place-items-center bg-stage text-stage-ink">
      <div className="flex flex-col items-center gap-4">
        <svg aria-hidden width="88" height="88" viewBox="0 0 26 26">
          <rect
            x="3"
            y="2"
            width="20"
            height="22"
            rx="4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
          <path
            d="M9 24V8.5L17 6v18z"
            fill="currentColor"
            className="origin-left transition-transform duration-[240ms] ease-out [transform-box:fill-box] starting:scale-x-150"
          />
        </svg>
        <h1 className="text-lg">{t('opening')}</h1>
      </div>
    </div>
  );
}
