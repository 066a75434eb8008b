'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Announcer } from './announcer.tsx';
import { ColleagueDialog, type ColleagueDialogProps } from './colleague-dialog.tsx';

/** The doctor adds a colleague from within the call. `trigger` is the control that opens the list. */
export function AddColleague(
  props: Pick<ColleagueDialogProps, 'visit' | 'list' | 'add'> & { trigger: ReactNode },
) {
  const t = useTranslations('visit.colleague');
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  return (
    <>
      <ColleagueDialog
        {...props}
        open={open}
        onOpenChange={setOpen}
        onAdded={({ name }) => setAdded(t('added', { name }))}
      />
      <Announcer text={added} />
    </>
  );
}
