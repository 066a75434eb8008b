'use client';
import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card';
import type { TodaySnapshot } from '#lib/visit/snapshot.rules';
import { useLive } from '../ui/use-live.ts';
import { Announcer } from '../visit/announcer.tsx';
import { usePreloadedCall } from '../visit/call-stage.tsx';
import { ConnectionLine } from '../visit/connection-line.tsx';
import { usePageTitle } from '../visit/use-page-title.ts';
import { DayLine } from './day-line.tsx';
import { DoneRow, ExpectedRow, InVisitRow } from './other-rows.tsx';
import { Section } from './section.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { TodayHeader } from './today-header.tsx';
import { groupDay } from './today.rules.ts';
import { useArrivalSound } from './use-arrival-sound.ts';
import { useArrivals } from './use-arrivals.ts';
import { useRefocus } from './use-refocus.ts';
import { type TodayActions, WaitingRow } from './waiting-row.tsx';

/** The day as a list of people: who waits, who is in a visit, who is expected, who was seen. Live. */
export function TodayView(props: { initial: TodaySnapshot; userId: string; actions: TodayActions }) {
  const { initial, userId, actions } = props;
  const t = useTranslations('today');
  const live = useLive('/api/events?today=1', 'today', initial);
  const day = initial.madeAt > live.value.madeAt ? initial : live.value;
  const groups = groupDay(day.visits);
  const sound = useArrivalSound();
  const spoken = useArrivals(day.visits, sound.play);
  const count = groups.waiting.length;
  usePageTitle(count > 0 ? t('titleWithCount', { count }) : t('title'));
  usePreloadedCall(groups.waiting.some((visit) => visit.mayAdmit));
  const refocus = useRefocus(day);

  // The page speaks one clock from its first render on; the stream's own stamps only order what it sends.
  const { madeAt } = initial;
  const common = { timeZone: day.timeZone, madeAt };
  const rowActions: TodayActions = {
    ...actions,
    markNotSeen: async (visitId) => {
      const state = await actions.markNotSeen(visitId);
      if (state.status === 'done') refocus.expect();
      return state;
    },
  };
  const who = (doctorId: string) => ({ showDoctor: doctorId !== userId, isMine: doctorId === userId });

  return (
    <div className="flex flex-col gap-6">
      <Announcer {...spoken} />
      <div>
        <TodayHeader day={day} madeAt={madeAt}>
          <SoundSwitch isOn={sound.isOn} onToggle={sound.toggle} />
        </TodayHeader>
        <ConnectionLine isConnected={live.isConnected} text={t('lost')} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-7">
          {day.visits.length === 0 ? (
            <Card>
              <h2 className="mb-1">{t('empty.heading')}</h2>
              <p className="text-ink-2">{t('empty.text')}</p>
            </Card>
          ) : (
            <Section
              heading={t('sections.waiting')}
              count={count}
              empty={t('nobodyWaits')}
              headingRef={refocus.heading}
            >
              {groups.waiting.map((visit, index) => (
                <WaitingRow
                  key={visit.id}
                  {...common}
                  visit={visit}
                  isFirst={index === 0}
                  showDoctor={who(visit.doctorId).showDoctor}
                  actions={rowActions}
                />
              ))}
            </Section>
          )}
          {groups.inVisit.length > 0 && (
            <Section heading={t('sections.inVisit')}>
              {groups.inVisit.map((visit) => (
                <InVisitRow key={visit.id} {...common} {...who(visit.doctorId)} visit={visit} />
              ))}
            </Section>
          )}
          {groups.expected.length > 0 && (
            <Section heading={t('sections.expected')}>
              {groups.expected.map((visit) => (
                <ExpectedRow key={visit.id} {...common} {...who(visit.doctorId)} visit={visit} />
              ))}
            </Section>
          )}
          {groups.done.length > 0 && (
            <Section heading={t('sections.done')}>
              {groups.done.map((visit) => (
                <DoneRow key={visit.id} {...common} {...who(visit.doctorId)} visit={visit} />
              ))}
            </Section>
          )}
        </div>
        {day.visits.length > 0 && <DayLine visits={day.visits} timeZone={day.timeZone} />}
      </div>
    </div>
  );
}
