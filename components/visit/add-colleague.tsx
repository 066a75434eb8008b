'use client';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Announcer } from './announcer.tsx';
import { ColleagueList } from './colleague-list.tsx';
import type { VisitActions } from './visit-actions.ts';

/** The doctor adds a colleague to the visit, before it or in it. `trigger` replaces the button. */
export function AddColleague(props: {
  visit: Pick<VisitSnapshot, 'id' | 'patient'>;
  list: VisitActions['listColleagues'];
  add: VisitActions['addParticipant'];
  trigger?: ReactNode;
}) {
  const { visit, list, add, trigger } = props;
  const t = useTranslations('visit.colleague');
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  const load = useCallback(() => list(visit.id), [list, visit.id]);
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        description={t('text', { patient: visit.patient.name })}
        trigger={
          trigger ?? (
            <Button wide>
              <UserPlus aria-hidden className="size-5" />
              {t('open')}
            </Button>
          )
        }
      >
        <ColleagueList
          load={load}
          add={(colleague) => add(visit.id, colleague.userId)}
          onAdded={(colleague) => {
            setAdded(t('added', { name: colleague.name }));
            setOpen(false);
          }}
        />
      </Dialog>
      <Announcer text={added} />
    </>
  );
}
