'use client';
import { useCallback, useEffect, useState } from 'react';
import { isChimeAudible, playChime, readyChime } from './chime.ts';

const STORAGE_KEY = 'anteroom-arrival-sound';

function isRemembered(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on';
  } catch {
    return false;
  }
}

function remember(isOn: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
  } catch {
    // A private window keeps nothing: the choice lasts as long as the page.
  }
}

/**
 * The chime of an arrival: on or off as it was chosen on this device. After a reload it is on again with the
 * first touch of the page, because browsers give no sound before.
 */
export function useArrivalSound() {
  const [isOn, setOn] = useState(false);

  useEffect(() => {
    if (!isRemembered()) return;
    const start = async () => {
      if (!isRemembered() || !(await readyChime())) return;
      setOn(true);
      stop();
    };
    const stop = () => {
      document.removeEventListener('pointerdown', start);
      document.removeEventListener('keydown', start);
    };
    document.addEventListener('pointerdown', start);
    document.addEventListener('keydown', start);
    void start();
    return stop;
  }, []);

  const toggle = useCallback(async () => {
    const next = !isOn;
    remember(next);
    if (!next) return setOn(false);
    const isAudible = await readyChime();
    setOn(isAudible);
    playChime();
  }, [isOn]);

  const play = useCallback(() => {
    if (isOn && isChimeAudible()) playChime();
  }, [isOn]);

  return { isOn, toggle, play };
}
