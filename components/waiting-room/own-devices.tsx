'use client';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Tag } from '#components/ui/tag';
import { rememberDevices } from '#lib/call/devices/remembered-devices';
import { useLocalTrack } from '#lib/call/devices/use-local-track';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import { isReady } from '#lib/visit/readiness.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { ReadinessLine } from '../visit/readiness-line.tsx';
import { OwnPicture } from './own-picture.tsx';
import { OwnSound } from './own-sound.tsx';

/** The patient's own picture and sound while they wait: what the doctor will see and hear. */
export function OwnDevices({ visit, onCheck }: { visit: VisitSnapshot; onCheck: () => void }) {
  const t = useTranslations('visit.devices');
  const { cameraId, microphoneId, withoutCamera } = useRememberedDevices();
  const camera = useLocalTrack('camera', cameraId, !withoutCamera);
  const microphone = useLocalTrack('microphone', microphoneId, true);
  const ready = isReady(visit.readiness);

  return (
    <>
      <OwnPicture camera={camera} onSwitch={(on) => rememberDevices({ withoutCamera: !on })} />
      <Card className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h2 className="text-base">{t('heading')}</h2>
          <Tag tone={ready ? 'live' : visit.readiness ? 'stop' : 'wait'}>
            {ready ? t('ready') : visit.readiness ? t('notReady') : t('unchecked')}
          </Tag>
        </div>
        <OwnSound microphone={microphone} />
        {visit.readiness && (
          <div className="text-sm">
            <ReadinessLine readiness={visit.readiness} />
          </div>
        )}
        <Button wide onClick={onCheck}>
          {visit.readiness ? t('checkAgain') : t('check')}
        </Button>
      </Card>
    </>
  );
}
