import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberDevices, rememberedDevices } from './remembered-devices.ts';
import { nothingRemembered, parseRememberedDevices } from './remembered-devices.rules.ts';

describe('parseRememberedDevices', () => {
  it('reads what was stored', () => {
    const stored = { ...nothingRemembered, cameraId: 'c1', withoutCamera: true };
    expect(parseRememberedDevices(JSON.stringify(stored))).toEqual(stored);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['cut JSON', '{"cameraId":"a'],
    ['a number', '7'],
    ['a list', '["cameraId"]'],
    ['null', 'null'],
    [
      'wrong types',
      '{"cameraId":7,"microphoneId":{},"speakerId":[],"withoutCamera":"yes","processing":"off"}',
    ],
    ['an empty id', '{"cameraId":""}'],
    ['an endless id', JSON.stringify({ cameraId: 'x'.repeat(100_000) })],
    ['a prototype', '{"__proto__":{"cameraId":"evil","withoutCamera":true}}'],
  ])('takes %s for nothing', (_, text) => {
    expect(parseRememberedDevices(text)).toEqual(nothingRemembered);
  });

  it('keeps one switched-off treatment of sound beside a broken rest', () => {
    const parsed = parseRememberedDevices('{"cameraId":3,"processing":{"noiseSuppression":false}}');
    expect(parsed.processing).toEqual({
      echoCancellation: true,
      noiseSuppression: false,
      autoGainControl: true,
    });
    expect(parsed.cameraId).toBeNull();
  });
});

describe('rememberDevices', () => {
  let store: Map<string, string>;

  beforeEach(() => {
    store = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('changes what is named and keeps the rest', () => {
    rememberDevices({ cameraId: 'c1' });
    rememberDevices({ speakerId: 's1' });
    expect(rememberedDevices()).toMatchObject({ cameraId: 'c1', speakerId: 's1' });
  });

  it('gives React the same object until something changes', () => {
    rememberDevices({ cameraId: 'c2' });
    expect(rememberedDevices()).toBe(rememberedDevices());
  });

  it('holds the choice for the page where storage is refused', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    rememberDevices({ microphoneId: 'm9' });
    expect(rememberedDevices().microphoneId).toBe('m9');
  });
});
