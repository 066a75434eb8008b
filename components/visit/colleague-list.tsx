'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Face } from '#components/ui/face';
import type { FormState } from '#lib/forms.rules';
import { FailureNotice } from './failure-notice.tsx';
import { PendingButton } from './pending-button.tsx';
import { type Failure, useAction } from './use-action.ts';
import type { Colleague, VisitActions } from './visit-actions.ts';

/** Everyone who may still be added, each with a button. Asked for when the list is opened. */
export function ColleagueList(props: {
  load: () => ReturnType<VisitActions['listColleagues']>;
  add: (colleague: Colleague) => Promise<FormState>;
  onAdded: (colleague: Colleague) => void;
}) {
  const { load, add, onAdded } = props;
  const t = useTranslations('visit.colleague');
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let abandoned = false;
    load()
      .catch(() => ({ ok: false, code: 'unreachable' }) as const)
      .then((answer) => {
        if (abandoned) return;
        if ('code' in answer) setFailure(answer.code);
        else setColleagues(answer);
      });
    return () => {
      abandoned = true;
    };
  }, [load]);

  if (failure) return <FailureNotice failure={failure} />;
  if (!colleagues) return <p role="status">{t('loading')}</p>;
  if (colleagues.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {colleagues.map((colleague) => (
        <li key={colleague.userId}>
          <Row colleague={colleague} add={() => add(colleague)} onAdded={() => onAdded(colleague)} />
        </li>
      ))}
    </ul>
  );
}

function Row(props: { colleague: Colleague; add: () => Promise<FormState>; onAdded: () => void }) {
  const { colleague, add, onAdded } = props;
  const t = useTranslations('visit.colleague');
  const { run, isPending, failure } = useAction(add);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Face small name={colleague.name} />
        <div className="min-w-0 grow">
          <p className="font-[640]">{colleague.name}</p>
          <p className="text-sm text-ink-2">{t(colleague.role)}</p>
        </div>
        <PendingButton
          look="plain"
          isPending={isPending}
          aria-label={t('add', { name: colleague.name })}
          onClick={async () => {
            if (await run()) onAdded();
          }}
        >
          {t('addShort')}
        </PendingButton>
      </div>
      <FailureNotice failure={failure} />
    </>
  );
}
