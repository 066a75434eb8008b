'use client';
import { CircleAlert, CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { outlookOf } from '#lib/call/device-check/network-grade.rules';
import type { NetworkTestOutcome } from '#lib/call/device-check/network-test';
import type { Readiness } from '#lib/visit/readiness.rules';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Notice } from '../ui/notice.tsx';
import {
  type CheckPart,
  checkParts,
  type PartVerdict,
  summaryOf,
  verdictOf,
} from './check-progress.rules.ts';
import { NetworkDetails } from './network-details.tsx';
import { StepFrame } from './step-frame.tsx';

export type SavingState = 'saving' | 'saved' | 'notSaved' | 'local';

const signs = { works: CircleCheck, weak: CircleAlert, fails: CircleX, skipped: CircleMinus };
const tones = { works: 'text-live', weak: 'text-wait', fails: 'text-stop', skipped: 'text-ink-2' };

/** What the check found, part by part, with a way to try each again. */
export function CheckResult(props: {
  readiness: Readiness;
  outcome: NetworkTestOutcome | null;
  saving: SavingState;
  onSaveAgain: () => void;
  onAgain: (part: CheckPart) => void;
  onStartOver: () => void;
  /** Without it the check stands on a page of its own. */
  onLeave?: () => void;
}) {
  const { readiness, outcome, saving, onLeave } = props;
  const t = useTranslations('devices');
  const { verdict, failures } = summaryOf(readiness);
  const heading =
    failures > 0
      ? t('result.heading.needsLook', { count: failures })
      : t(verdict === 'untested' ? 'result.heading.untested' : 'result.heading.ready');
  return (
    <StepFrame heading={heading}>
      <p>{t(`result.text.${verdict}`)}</p>
      <ul className="divide-y divide-line rounded-m border border-line bg-card px-5">
        {checkParts.map((part) => (
          <Row
            key={part}
            part={part}
            verdict={verdictOf(readiness, part)}
            onAgain={() => props.onAgain(part)}
            details={part === 'network' && <NetworkDetails network={readiness.network} />}
          >
            {part === 'network' ? (
              <NetworkWords readiness={readiness} outcome={outcome} />
            ) : (
              t(wordsOf(readiness, part))
            )}
          </Row>
        ))}
      </ul>
      {saving === 'notSaved' ? (
        <Notice tone="error">
          <p>{t('result.notSaved')}</p>
          <Button className="mt-2" onClick={props.onSaveAgain}>
            {t('result.saveAgain')}
          </Button>
        </Notice>
      ) : (
        <p role="status" className="min-h-[1.5em] text-sm text-ink-2">
          {saving === 'local' ? '' : t(`result.${saving}`)}
        </p>
      )}
      <div className="flex flex-col gap-3">
        {onLeave ? (
          <Button look="primary" wide onClick={onLeave}>
            {t('result.done')}
          </Button>
        ) : (
          <ButtonLink look="primary" wide href="/visits">
            {t('result.toVisits')}
          </ButtonLink>
        )}
        <Button look="quiet" wide onClick={props.onStartOver}>
          {t('result.startOver')}
        </Button>
      </div>
    </StepFrame>
  );
}

function wordsOf(readiness: Readiness, part: Exclude<CheckPart, 'network'>) {
  return `found.${part}.${readiness[part]}` as 'found.camera.ok';
}

function NetworkWords({ readiness, outcome }: { readiness: Readiness; outcome: NetworkTestOutcome | null }) {
  const t = useTranslations('devices');
  if (outcome?.trouble) {
    const minutes = Math.ceil((outcome.retryAfterSeconds ?? 60) / 60);
    return t(`trouble.${outcome.trouble}`, { minutes });
  }
  return t(`found.network.${outlookOf(readiness.network)}`);
}

function Row(props: {
  part: CheckPart;
  verdict: PartVerdict;
  details: ReactNode;
  onAgain: () => void;
  children: ReactNode;
}) {
  const { part, verdict, details, onAgain, children } = props;
  const t = useTranslations('devices');
  const Sign = signs[verdict];
  const word =
    verdict === 'skipped'
      ? t(part === 'camera' ? 'result.skipped.camera' : 'result.skipped.other')
      : t(`result.${verdict}`);
  return (
    <li className="flex gap-3 py-4">
      <Sign aria-hidden className={`mt-0.5 size-6 shrink-0 ${tones[verdict]}`} />
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="font-[640]">
          {t(`steps.${part}`)}
          <span className={`ms-2 text-sm font-normal ${tones[verdict]}`}>{word}</span>
        </p>
        <p className="text-ink-2">{children}</p>
        {details}
        {verdict !== 'works' && (
          <Button
            aria-label={t('result.againPart', { part: t(`steps.${part}`) })}
            className="mt-1 self-start"
            onClick={onAgain}
          >
            {t('result.again')}
          </Button>
        )}
      </div>
    </li>
  );
}
