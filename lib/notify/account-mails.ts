import '#server-only';
import type { Db } from '#lib/db/client';
import { environment } from '#lib/env';
import { mailWords } from './mail-words.ts';
import { queueMail } from './queue-mail.ts';
import { renderMail } from './render-mail.ts';

/** To whom a mail about an account goes. The name in it is the reader's own. */
interface Recipient {
  to: string;
  name: string;
  locale: string;
}

type WithToken = Recipient & { token: string };

/** What differs between mails about an account; the words stand in messages/ under `mail.<kind>`. */
interface AccountMail {
  kind: 'confirm' | 'alreadyRegistered' | 'reset' | 'passwordChanged' | 'invitation';
  path: string;
  notes: readonly string[];
  clinic?: { id: string; name: string };
}

/** The mail with the link that confirms an address. */
export function queueConfirmationMail(tx: Db, { token, ...recipient }: WithToken): Promise<void> {
  const path = `/confirm?token=${token}`;
  return queueAccountMail(tx, recipient, { kind: 'confirm', path, notes: ['validity', 'notYou'] });
}

/** The mail to an address that someone registers although it has an account. */
export function queueAlreadyRegisteredMail(tx: Db, recipient: Recipient): Promise<void> {
  return queueAccountMail(tx, recipient, {
    kind: 'alreadyRegistered',
    path: '/sign-in',
    notes: ['forgotten'],
  });
}

/** The mail with the link for choosing a new password. */
export function queueResetMail(tx: Db, { token, ...recipient }: WithToken): Promise<void> {
  const path = `/reset?token=${token}`;
  return queueAccountMail(tx, recipient, { kind: 'reset', path, notes: ['validity', 'notYou'] });
}

/** Tells that a password was changed. */
export function queuePasswordChangedMail(tx: Db, recipient: Recipient): Promise<void> {
  return queueAccountMail(tx, recipient, { kind: 'passwordChanged', path: '/forgotten', notes: ['notYou'] });
}

/** The mail that invites someone to a clinic; the token comes from createMailedLink, purpose `invitation`. */
export function queueInvitationMail(
  tx: Db,
  { token, clinic, ...recipient }: WithToken & { clinic: { id: string; name: string } },
): Promise<void> {
  const path = `/invitation?token=${token}`;
  return queueAccountMail(tx, recipient, { kind: 'invitation', path, notes: ['validity'], clinic });
}

async function queueAccountMail(tx: Db, recipient: Recipient, mail: AccountMail): Promise<void> {
  const { to, name, locale } = recipient;
  const { kind, path, notes, clinic } = mail;
  const t = await mailWords(locale);
  const values = { clinic: clinic?.name ?? '' };
  const body = renderMail({
    locale,
    heading: t('greeting', { name }),
    paragraphs: [t(`${kind}.text`, values)],
    action: { label: t(`${kind}.action`), url: `${environment().appUrl}${path}` },
    notes: [...notes.map((note) => t(`${kind}.${note}`)), t('noReply')],
  });
  await queueMail(tx, {
    to,
    clinicId: clinic?.id ?? null,
    subject: t(`${kind}.subject`, values),
    hasSecretLink: path.includes('?token='),
    ...body,
  });
}
