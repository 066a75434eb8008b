import { expect, it } from 'vitest';
import { browserOf } from './browser.rules.ts';

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  ['chrome', 0, `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/156.0.0.0 Safari/537.36`],
  ['chrome', 10, `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/156.0.0.0 Safari/537.36`],
  ['edge', 0, `Mozilla/5.0 (Windows NT 10.0) ${blink} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`],
  ['firefox', 0, 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  ['firefox_android', 5, 'Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0'],
  ['safari', 0, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/26.0 Safari/605.1.15`],
  ['safari_ios', 5, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/26.0 Safari/605.1.15`],
  [
    'safari_ios',
    5,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${apple} Version/26.0 Mobile/15E148 Safari/604.1`,
  ],
  [
    'other_ios',
    5,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${apple} CriOS/156.0 Mobile/15E148 Safari/604.1`,
  ],
  [
    'other_ios',
    5,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${apple} Mobile/15E148 [FBAN/FBIOS]`,
  ],
  ['chrome_android', 5, `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/156.0.0.0 Mobile Safari/537.36`],
  [
    'other',
    5,
    `Mozilla/5.0 (Linux; Android 10; K; wv) ${blink} Version/4.0 Chrome/156.0 Mobile Safari/537.36`,
  ],
  ['other', 0, 'curl/8.5'],
  ['other', 0, ''],
])('%s with %d touch points: %s', (browser, touchPoints, userAgent) => {
  expect(browserOf(userAgent, touchPoints)).toBe(browser);
});
