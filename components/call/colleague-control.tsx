'use client';
import { UserPlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { actOnVisit } from '#lib/call/act-on-visit';
import { Announcer } from '../visit/announcer.tsx';
import type { ColleagueDialogProps } from '../visit/colleague-dialog.tsx';
import { usePreloaded } from '../visit/use-preloaded.ts';
import { ControlButton } from './control-button.tsx';

const load = () => import('../visit/colleague-dialog.tsx');
const ColleagueDialog = dynamic(() => load().then((file) => file.ColleagueDialog), { ssr: false });

/** The doctor adds a colleague from within the call. */
export function ColleagueControl({ visit }: Pick<ColleagueDialogProps, 'visit'>) {
  const t = useTranslations('call.controls');
  const tColleague = useTranslations('visit.colleague');
  const [isNeeded, setNeeded] = useState(false);
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  usePreloaded(load);
  return (
    <>
      <ControlButton
        icon={UserPlus}
        word={t('add')}
        onClick={() => {
          setNeeded(true);
          setOpen(true);
        }}
      />
      {isNeeded && (
        <ColleagueDialog
          visit={visit}
          list={actOnVisit.listColleagues}
          add={actOnVisit.addParticipant}
          open={open}
          onOpenChange={setOpen}
          onAdded={({ name }) => setAdded(tColleague('added', { name }))}
        />
      )}
      <Announcer text={added} />
    </>
  );
}
