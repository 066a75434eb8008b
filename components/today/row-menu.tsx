'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { FormState } from '#lib/forms.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import { PhoneLink } from '../visit/phone-link.tsx';

const item =
  'flex min-h-target cursor-pointer items-center rounded-s px-3.5 py-2 no-underline outline-none data-[highlighted]:bg-sunk data-[highlighted]:outline-3 data-[highlighted]:outline-focus';

/** What else can be done for someone who waits. */
export function RowMenu(props: { visit: TodayVisit; markNotSeen: (visitId: string) => Promise<FormState> }) {
  const { visit, markNotSeen } = props;
  const t = useTranslations('today');
  const tNotSeen = useTranslations('visit.notSeen');
  const tCommon = useTranslations('common');
  const [isAsking, setAsking] = useState(false);
  const name = visit.patientName;
  return (
    <>
      {/* Not modal: the question that follows takes the focus and gives it back. */}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label={t('more', { name })}
          className="grid size-target shrink-0 place-items-center rounded-full border border-edge bg-card hover:bg-sunk"
        >
          <Ellipsis aria-hidden className="size-5" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={6}
            collisionPadding={12}
            className="z-40 max-w-[calc(100vw-24px)] min-w-56 rounded-m border border-line bg-card p-1.5 text-ink shadow-card"
          >
            <DropdownMenu.Item asChild className={item}>
              <Link href={`/visits/${visit.id}`}>{t('menu.open')}</Link>
            </DropdownMenu.Item>
            {visit.callbackNumber && (
              <DropdownMenu.Item asChild className={item}>
                <PhoneLink number={visit.callbackNumber}>
                  {t('menu.call', { number: visit.callbackNumber })}
                </PhoneLink>
              </DropdownMenu.Item>
            )}
            <DropdownMenu.Item className={item} onSelect={() => setAsking(true)}>
              {t('menu.notSeen')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={tNotSeen('title', { patient: name })}
        text={tNotSeen('text', { patient: name })}
        confirm={tNotSeen('confirm')}
        stay={tCommon('cancel')}
        action={() => markNotSeen(visit.id)}
      />
    </>
  );
}
