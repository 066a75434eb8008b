'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '../ui/cn.rules.ts';
import { type CheckPart, checkParts } from './check-progress.rules.ts';

/**
 * One step: where one is, its heading, then what there is to do. Whoever comes to it by pressing something
 * finds the focus on the heading.
 */
export function StepFrame(props: {
  part?: CheckPart;
  heading: ReactNode;
  takesFocus?: boolean;
  children: ReactNode;
}) {
  const { part, heading, takesFocus = true, children } = props;
  const t = useTranslations('devices');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const number = part ? checkParts.indexOf(part) + 1 : 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        {part && (
          <>
            <span aria-hidden className="flex gap-1.5">
              {checkParts.map((each, index) => (
                <span
                  key={each}
                  className={cn(
                    'h-1.5 grow rounded-full forced-color-adjust-none',
                    index < number ? 'bg-brand' : 'bg-line',
                  )}
                />
              ))}
            </span>
            <p className="text-sm text-ink-2">
              {t('step', { number, total: checkParts.length })} · {t(`steps.${part}`)}
            </p>
          </>
        )}
        <h1 ref={title} tabIndex={-1} className="scroll-mt-20">
          {heading}
        </h1>
      </div>
      {children}
    </div>
  );
}
