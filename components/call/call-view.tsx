'use client';
import { useObservable } from '#lib/call/use-observable';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { CallOver } from './call-over.tsx';
import { CallRoomView } from './call-room-view.tsx';
import { useCall } from './use-call.ts';

/** The call of a visit, in the whole window. A dark stage in both themes. */
export default function CallView(props: {
  snapshot: VisitSnapshot;
  /** The reader's own zone. */
  timeZone: string;
}) {
  const { snapshot, timeZone } = props;
  const call = useCall(snapshot);
  const state = useObservable(call.session.state);
  const isOver = state.kind === 'ended' || state.kind === 'failed';
  return (
    <div className="bg-stage">
      {/* Everything on the stage is drawn for the dark; the stage itself is lighter in the light theme. */}
      <div data-theme="dark" data-call-state={state.kind} className="h-dvh text-stage-ink">
        {isOver ? (
          <CallOver state={state} phone={snapshot.clinic.phone} onStart={call.session.start} />
        ) : (
          <CallRoomView visit={snapshot} call={call} timeZone={timeZone} />
        )}
      </div>
    </div>
  );
}
