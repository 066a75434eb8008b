import { acquireCamera } from '../devices/acquire-camera.ts';
import { acquireMicrophone } from '../devices/acquire-microphone.ts';
import { watchMicrophoneLevel } from '../devices/microphone-level.ts';
import { rememberDevices, rememberedDevices } from '../devices/remembered-devices.ts';
import { createObservable, type Observable } from '../observable.ts';
import type { CallRoom } from '../room/call-room.ts';
import { createOwnDevice, type OwnDevice } from './own-device.ts';
import { createOwnScreen, type OwnScreen } from './own-screen.ts';
import { rememberedSwitches, rememberSwitches } from './remembered-switches.ts';

/** One's own microphone, camera and screen in a call. They outlive a lost connection. */
export interface OwnMedia {
  readonly microphone: OwnDevice;
  readonly camera: OwnDevice;
  readonly screen: OwnScreen;
  /** True while an open microphone has given no signal for 10 s. */
  readonly isSilent: Observable<boolean>;
  /** Opens what is switched on. */
  open(): void;
  close(): void;
  /** Sends everything into this room from now on; null into none. */
  sendTo(room: CallRoom | null): void;
}

/** Makes one's own media for one visit, with the devices and switches that were remembered. */
export function createOwnMedia(visitId: string): OwnMedia {
  const switches = rememberedSwitches(visitId);
  const microphone = createOwnDevice({
    acquire: (id) => acquireMicrophone(id),
    isWanted: switches.microphone,
    staysOpenWhenOff: true,
  });
  const camera = createOwnDevice({
    acquire: (id) => acquireCamera(id),
    isWanted: switches.camera && !rememberedDevices().withoutCamera,
    staysOpenWhenOff: false,
  });
  const screen = createOwnScreen();
  const isSilent = createObservable(false);
  const sender = createSender(microphone, camera, screen);
  watchForSilence(microphone, (silent) => isSilent.set(silent));
  const remember = () => {
    const isCameraWanted = camera.state.get().isWanted;
    rememberSwitches(visitId, { microphone: microphone.state.get().isWanted, camera: isCameraWanted });
    if (isCameraWanted && rememberedDevices().withoutCamera) rememberDevices({ withoutCamera: false });
  };
  microphone.state.subscribe(remember);
  camera.state.subscribe(remember);
  return {
    microphone,
    camera,
    screen,
    isSilent,
    open: () => {
      for (const device of [microphone, camera]) {
        if (device.state.get().isWanted && device.state.get().status === 'closed') device.reopen();
      }
    },
    close: () => {
      microphone.close();
      camera.close();
      screen.stop();
    },
    sendTo: sender.sendTo,
  };
}

/** Tells the room what there is to send, at once and after every change. */
function createSender(microphone: OwnDevice, camera: OwnDevice, screen: OwnScreen) {
  let room: CallRoom | null = null;
  const sendMicrophone = () => {
    const { track, isWanted } = microphone.state.get();
    void room?.send('microphone', track, !isWanted || !track);
  };
  const sendCamera = () => {
    const { track, isWanted } = camera.state.get();
    void room?.send('camera', track, !isWanted || !track);
  };
  const sendScreen = () => {
    const { video, sound } = screen.state.get();
    void room?.send('screen', video, false);
    void room?.send('screen_sound', sound, false);
  };
  microphone.state.subscribe(sendMicrophone);
  camera.state.subscribe(sendCamera);
  screen.state.subscribe(sendScreen);
  return {
    sendTo: (next: CallRoom | null) => {
      room = next;
      sendMicrophone();
      sendCamera();
      sendScreen();
    },
  };
}

function watchForSilence(microphone: OwnDevice, onSilence: (silent: boolean) => void): void {
  let watched: MediaStreamTrack | null = null;
  let stopWatching = () => {};
  microphone.state.subscribe(() => {
    const { track, isWanted } = microphone.state.get();
    const next = isWanted ? track : null;
    if (next === watched) return;
    watched = next;
    stopWatching();
    onSilence(false);
    stopWatching = next ? watchMicrophoneLevel(next, { onLevel: () => {}, onSilence }) : () => {};
  });
}
