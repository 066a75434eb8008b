'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Dialog } from '#components/ui/dialog';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { ColleagueList } from './colleague-list.tsx';
import type { Colleague, VisitActions } from './visit-actions.ts';

export interface ColleagueDialogProps {
  visit: Pick<VisitSnapshot, 'id' | 'patient'>;
  list: VisitActions['listColleagues'];
  add: VisitActions['addParticipant'];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdded: (colleague: Colleague) => void;
}

/** The colleagues whom the doctor may add to a visit. */
export function ColleagueDialog(props: ColleagueDialogProps) {
  const { visit, list, add, open, onOpenChange, onAdded } = props;
  const t = useTranslations('visit.colleague');
  const load = useCallback(() => list(visit.id), [list, visit.id]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('text', { patient: visit.patient.name })}
    >
      <ColleagueList
        load={load}
        add={(colleague) => add(visit.id, colleague.userId)}
        onAdded={(colleague) => {
          onAdded(colleague);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}
