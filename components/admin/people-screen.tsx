'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import type { ClinicPeople } from '#lib/accounts/people/people.rules';
import { Announcer } from '../visit/announcer.tsx';
import type { PeopleActions, PeopleDialog } from './people-actions.ts';
import { PeopleDialogs } from './people-dialogs.tsx';
import { PersonRow } from './person-row.tsx';

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
  const close = (message = '') => {
    setDialog(null);
    setSaid(message);
    // A button that is gone (Disable became Enable) cannot take the focus back.
    setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    }, 50);
  };
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <div>
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {t('title')}
        </h1>
        <p className="mt-1 text-ink-2">{t('intro')}</p>
      </div>
      {clinics.map((clinic) => (
        <section key={clinic.id} aria-label={clinic.name} className="flex flex-col gap-4">
          {clinics.length > 1 && <h2>{clinic.name}</h2>}
          <div>
            <Button look="primary" onClick={() => setDialog({ kind: 'invite', clinic })}>
              {t('inviteSomeone')}
            </Button>
          </div>
          <ul className="flex flex-col gap-3">
            {clinic.people.map((person) => (
              <li key={person.userId}>
                <PersonRow person={person} onOpen={(kind) => setDialog({ kind, clinic, person })} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {/* Said to everyone: who was invited is not always seen in a long list. */}
      <Announcer text={said} />
      <PeopleDialogs {...{ dialog, timeZones, actions }} onClose={close} />
    </div>
  );
}
