import '#server-only';
import type { Db } from '#lib/db/client';
import { environment } from '#lib/env';
import { queueInvitationMail } from '#lib/notify/account-mails';
import { mailWords } from '#lib/notify/mail-words';
import { queueMail } from '#lib/notify/queue-mail';
import { renderMail } from '#lib/notify/render-mail';
import { createMailedLink } from '../mailed-link.ts';

const INVITATION_MINUTES = 7 * 24 * 60;

interface Reader {
  id: string;
  email: string;
  name: string;
  locale: string;
}

interface NamedClinic {
  id: string;
  name: string;
}

/** Mails a link with which an invited person chooses a password. Links sent earlier stay good until used. */
export async function mailInvitation(tx: Db, user: Reader, clinic: NamedClinic): Promise<void> {
  const token = await createMailedLink(tx, {
    userId: user.id,
    purpose: 'invitation',
    clinicId: clinic.id,
    minutes: INVITATION_MINUTES,
  });
  await queueInvitationMail(tx, { to: user.email, name: user.name, locale: user.locale, token, clinic });
}

/** Tells someone who has an account that a clinic gave them a role. */
export async function mailNewRoles(tx: Db, user: Reader, clinic: NamedClinic): Promise<void> {
  const t = await mailWords(user.locale, 'admin');
  const shared = await mailWords(user.locale);
  const body = renderMail({
    locale: user.locale,
    heading: shared('greeting', { name: user.name }),
    paragraphs: [t('mail.added.text', { clinic: clinic.name })],
    action: { label: t('mail.added.action'), url: `${environment().appUrl}/sign-in` },
    notes: [t('mail.added.notYou'), shared('noReply')],
  });
  const subject = t('mail.added.subject', { clinic: clinic.name });
  await queueMail(tx, { to: user.email, clinicId: clinic.id, subject, ...body });
}
