'use client';
import { UserPlus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Announcer } from './announcer.tsx';
import type { ColleagueDialogProps } from './colleague-dialog.tsx';
import { usePreloaded } from './use-preloaded.ts';

const load = () => import('./colleague-dialog.tsx');
const ColleagueDialog = dynamic(() => load().then((file) => file.ColleagueDialog), { ssr: false });

/** The doctor adds a colleague before the visit begins. */
export function DeskColleague(props: Pick<ColleagueDialogProps, 'visit' | 'list' | 'add'>) {
  const t = useTranslations('visit.colleague');
  const [isNeeded, setNeeded] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  usePreloaded(load);
  return (
    <>
      <Button
        wide
        onClick={() => {
          setNeeded(true);
          setOpen(true);
        }}
      >
        <UserPlus aria-hidden className="size-5" />
        {t('open')}
      </Button>
      {isNeeded && (
        <ColleagueDialog
          {...props}
          open={isOpen}
          onOpenChange={setOpen}
          onAdded={({ name }) => setAdded(t('added', { name }))}
        />
      )}
      <Announcer text={added} />
    </>
  );
}
