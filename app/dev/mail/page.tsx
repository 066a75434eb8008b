import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '#components/ui/card';
import { Tag } from '#components/ui/tag';
import { listOutbox } from '#lib/notify/read-outbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.mailbox');
  return { title: t('title') };
}

const tones = { sent: 'live', waiting: 'wait', failed: 'stop' } as const;

export default async function MailboxPage() {
  const mails = await listOutbox();
  if (!mails.ok) notFound();
  const t = await getTranslations('accounts.mailbox');
  const format = await getFormatter();
  return (
    <div className="mx-auto flex w-full max-w-[44rem] flex-col gap-6 px-5 pt-6 pb-12">
      <div className="flex flex-col gap-2">
        <h1>{t('title')}</h1>
        <p className="text-ink-2">{t('intro')}</p>
      </div>
      {mails.value.length === 0 ? (
        <Card>
          <h2>{t('empty')}</h2>
          <p className="mt-1 text-ink-2">{t('emptyHint')}</p>
        </Card>
      ) : (
        <ul className="flex flex-col gap-3">
          {mails.value.map((mail) => (
            <li key={mail.id} className="rounded-m border border-line bg-card p-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <Link
                  href={`/dev/mail/${mail.id}`}
                  className="inline-flex min-h-target items-center font-[640]"
                >
                  {mail.subject}
                </Link>
                <Tag tone={tones[mail.state]}>{t(`state.${mail.state}`)}</Tag>
              </div>
              <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
                <span>{mail.to}</span>
                <time dateTime={mail.createdAt.toISOString()}>
                  {format.dateTime(mail.createdAt, {
                    dateStyle: 'medium',
                    timeStyle: 'medium',
                    timeZone: 'UTC',
                  })}{' '}
                  UTC
                </time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
