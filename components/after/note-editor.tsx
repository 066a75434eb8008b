'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { TextArea } from '#components/ui/field';
import { idleForm } from '#lib/forms.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import type { VisitActions } from '../visit/visit-actions.ts';
import { DraftStateLine } from './draft-state-line.tsx';
import { useDraft } from './use-draft.ts';

/** Note and summary, kept while they are typed, until the doctor finishes them. */
export function NoteEditor(props: {
  visit: Pick<VisitSnapshot, 'id' | 'patient' | 'note'>;
  timeZone: string;
  actions: Pick<VisitActions, 'saveNoteDraft' | 'finishNote'>;
}) {
  const { visit, timeZone, actions } = props;
  const t = useTranslations('after.doctor');
  const [text, setText] = useState({ note: visit.note?.note ?? '', summary: visit.note?.summary ?? '' });
  const { state, keeper } = useDraft((draft: typeof text) => actions.saveNoteDraft(visit.id, draft));
  const [isFinishing, setFinishing] = useState(false);
  const patient = visit.patient.name;

  const change = (part: Partial<typeof text>) => {
    const next = { ...text, ...part };
    setText(next);
    keeper.change(next);
  };
  const finish = async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ visitId: visit.id, ...text })) form.set(name, value);
    const answer = await actions.finishNote(idleForm, form);
    if (answer.status === 'done') keeper.forget();
    return answer;
  };

  return (
    <div className="flex flex-col gap-5">
      <TextArea
        label={t('note')}
        hint={t('noteHint', { patient })}
        value={text.note}
        onChange={(event) => change({ note: event.target.value })}
        maxLength={20_000}
        rows={8}
      />
      <TextArea
        label={t('summary', { patient })}
        hint={t('summaryHint', { patient })}
        value={text.summary}
        onChange={(event) => change({ summary: event.target.value })}
        maxLength={5_000}
        rows={5}
      />
      <DraftStateLine state={state} timeZone={timeZone} onSave={() => keeper.flush()} />
      <Button wide look="primary" onClick={() => setFinishing(true)}>
        {t('finish')}
      </Button>
      <ConfirmDialog
        open={isFinishing}
        onOpenChange={setFinishing}
        look="primary"
        title={t('finishTitle')}
        text={t(text.summary.trim() ? 'finishText' : 'finishNoSummary', { patient })}
        confirm={t('finishConfirm')}
        stay={t('goOnWriting')}
        action={finish}
      />
    </div>
  );
}
