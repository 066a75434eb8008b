import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { LinkedText } from '#components/accounts/linked-text';
import { Card } from '#components/ui/card';
import { readOutboxMail } from '#lib/notify/read-outbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.mailbox');
  return { title: t('title'), referrer: 'same-origin' };
}

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const mailId = z.uuid().safeParse((await params).mailId);
  if (!mailId.success) notFound();
  const found = await readOutboxMail(mailId.data);
  if (!found.ok) notFound();
  const t = await getTranslations('accounts.mailbox');
  const { subject, to, text, html, calendar } = found.value;
  return (
    <div className="mx-auto flex w-full max-w-[44rem] flex-col gap-6 px-5 pt-6 pb-12">
      <Link href="/dev/mail" className="inline-flex min-h-target items-center self-start">
        {t('back')}
      </Link>
      <div className="flex flex-col gap-2">
        <h1>{subject}</h1>
        <p className="text-ink-2">
          {t('to')}: {to}
        </p>
      </div>
      <Card aria-labelledby="plain">
        <h2 id="plain" className="mb-3">
          {t('plainText')}
        </h2>
        <LinkedText text={text} />
      </Card>
      <section aria-labelledby="html" className="flex flex-col gap-3">
        <h2 id="html">{t('html')}</h2>
        {/* Without scripts, forms and navigation: a picture of the mail. */}
        <iframe
          title={t('html')}
          sandbox=""
          srcDoc={html}
          className="h-[36rem] w-full rounded-m border border-line bg-white"
        />
      </section>
      {calendar && (
        <Card aria-labelledby="calendar">
          <h2 id="calendar" className="mb-3">
            {t('calendar')}
          </h2>
          <pre className="overflow-x-auto text-sm">{calendar}</pre>
        </Card>
      )}
    </div>
  );
}
