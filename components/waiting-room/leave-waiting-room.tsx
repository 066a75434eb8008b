'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import type { VisitMove } from '../visit/visit-actions.ts';

/** Leaving ends the visit, which closing the page does not: so it is asked, and said. */
export function LeaveWaitingRoom({ visitId, leave }: { visitId: string; leave: VisitMove }) {
  const t = useTranslations('waiting.leave');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide look="quiet" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        text={t('text')}
        confirm={t('confirm')}
        stay={t('stay')}
        action={() => leave(visitId)}
      />
    </>
  );
}
