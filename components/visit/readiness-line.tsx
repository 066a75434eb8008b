import { useTranslations } from 'next-intl';
import type { Readiness } from '#lib/visit/readiness.rules';
import { type ReadinessSign, readinessSigns } from './readiness-signs.rules.ts';

const signs = { works: '✓', fails: '✕', skipped: '–' };
const tones = { works: 'text-live', fails: 'text-stop', skipped: 'text-ink-2' };

/** A device check in one line: camera, sound, network, each with a sign and, where needed, words. */
export function ReadinessLine(props: { readiness: Readiness | null; withRoute?: boolean }) {
  const { readiness, withRoute = false } = props;
  const t = useTranslations('visit.readiness');
  if (!readiness) return <span className="text-ink-2">{t('none')}</span>;
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-4 gap-y-0.5">
      {readinessSigns(readiness, withRoute).map((sign) => (
        <li key={sign.part}>
          <Sign sign={sign} />
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { sign: ReadinessSign }) {
  const t = useTranslations('visit.readiness');
  const detail = sign.detail && t(`detail.${sign.detail}` as 'detail.network_udp');
  return (
    <>
      {t(sign.part)}{' '}
      <b aria-hidden className={tones[sign.state]}>
        {signs[sign.state]}
      </b>
      {sign.state === 'works' && <span className="sr-only">{t('works')}</span>}
      {detail && (
        <>
          {' '}
          {sign.state === 'fails' ? <b className="font-[640] text-stop">{detail}</b> : <span>{detail}</span>}
        </>
      )}
    </>
  );
}
