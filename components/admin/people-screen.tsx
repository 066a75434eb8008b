'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import type { ClinicPeople } from '#lib/accounts/people/people.rules';
import type { PeopleActions, PeopleDialog } from './people-actions.ts';
import { PeopleDialogs } from './people-dialogs.tsx';
import { PersonRow } from './person-row.tsx';
import { Said } from './said.tsx';
import { ClinicSection, ScreenHead } from './screen-head.tsx';
import { useReturningFocus } from './use-returning-focus.ts';

/** Who works in each clinic, as what, and whether they can sign in. */
export function PeopleScreen(props: {
  clinics: readonly ClinicPeople[];
  timeZones: readonly string[];
  actions: PeopleActions;
}) {
  const { clinics, timeZones, actions } = props;
  const t = useTranslations('admin.people');
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<PeopleDialog | null>(null);
  const [said, setSaid] = useState('');
  const focus = useReturningFocus(heading);
  const openDialog = (next: PeopleDialog) => {
    focus.remember();
    setDialog(next);
  };
  const close = (message = '') => {
    setDialog(null);
    setSaid(message);
    focus.giveBack();
  };
  const only = clinics.length === 1 ? clinics[0] : undefined;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <ScreenHead
        title={t('title')}
        intro={t('intro')}
        heading={heading}
        action={only && <InviteButton clinic={only} onOpen={openDialog} />}
      />
      <Said text={said} />
      {clinics.map((clinic) => (
        <ClinicSection
          key={clinic.id}
          name={clinic.name}
          isOnly={clinic === only}
          action={<InviteButton clinic={clinic} onOpen={openDialog} />}
        >
          <ul className="flex flex-col gap-3">
            {clinic.people.map((person) => (
              <li key={person.userId}>
                <PersonRow person={person} onOpen={(kind) => openDialog({ kind, clinic, person })} />
              </li>
            ))}
          </ul>
        </ClinicSection>
      ))}
      <PeopleDialogs {...{ dialog, timeZones, actions }} onClose={close} />
    </div>
  );
}

function InviteButton(props: { clinic: ClinicPeople; onOpen: (dialog: PeopleDialog) => void }) {
  const t = useTranslations('admin.people');
  const { clinic, onOpen } = props;
  return (
    <Button look="primary" onClick={() => onOpen({ kind: 'invite', clinic })}>
      {t('inviteSomeone')}
    </Button>
  );
}
