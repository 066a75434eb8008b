'use client';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Face } from '#components/ui/face';
import { Tag } from '#components/ui/tag';
import type { ClinicPerson } from '#lib/accounts/people/people.rules';

type Deed = 'roles' | 'disable' | 'enable' | 'remove' | 'resend';

/** One person: name, address, roles, state, and what can be done. */
export function PersonRow({ person, onOpen }: { person: ClinicPerson; onOpen: (deed: Deed) => void }) {
  const t = useTranslations('admin.people');
  const { name, email, roles, state, isMe } = person;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div className="flex min-w-0 flex-1 basis-72 items-center gap-4">
        <Face name={name} />
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2">
            {name}
            {isMe && <span className="text-sm font-normal text-ink-2">{t('you')}</span>}
          </h3>
          <p className="text-sm break-all text-ink-2">{email}</p>
          <p className="mt-1.5 flex flex-wrap gap-2">
            {roles.map((role) => (
              <Tag key={role}>{t(`roles.${role}`)}</Tag>
            ))}
            {state === 'invited' && <Tag tone="wait">{t('state.invited')}</Tag>}
            {state === 'disabled' && <Tag tone="stop">{t('state.disabled')}</Tag>}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-3">
        {deedsFor(person).map((deed) => (
          <Button key={deed} onClick={() => onOpen(deed)}>
            {t(`deeds.${deed}`)} <span className="sr-only">{t('deedFor', { name })}</span>
          </Button>
        ))}
      </div>
    </Card>
  );
}

/** What an admin can do about someone. Nobody shuts themselves out, nor people of other clinics. */
function deedsFor({ state, isMe, worksElsewhere }: ClinicPerson): Deed[] {
  const deeds: Deed[] = state === 'disabled' ? [] : ['roles'];
  if (state === 'invited') deeds.push('resend');
  if (isMe) return deeds;
  if (worksElsewhere) return [...deeds, 'remove'];
  return [...deeds, state === 'disabled' ? 'enable' : 'disable'];
}
