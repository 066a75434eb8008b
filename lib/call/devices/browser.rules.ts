/** Browsers that keep their permissions in different places. On iOS all are Safari inside. */
export type BrowserKind =
  | 'chrome'
  | 'edge'
  | 'firefox'
  | 'safari'
  | 'chrome_android'
  | 'firefox_android'
  | 'safari_ios'
  | 'other_ios'
  | 'other';

/** Which browser a user agent names. An iPad calls itself a Mac; only its touch screen gives it away. */
export function browserOf(userAgent: string, maxTouchPoints: number): BrowserKind {
  const has = (pattern: RegExp) => pattern.test(userAgent);
  const isIos = has(/iPhone|iPad|iPod/) || (has(/Macintosh/) && maxTouchPoints > 1);
  if (isIos) {
    const isSafari = has(/Version\/[\d.]+.*Safari\//) && !has(/CriOS|FxiOS|EdgiOS|OPT\/|DuckDuckGo|GSA\//);
    return isSafari ? 'safari_ios' : 'other_ios';
  }
  if (has(/Firefox\//)) return has(/Android/) ? 'firefox_android' : 'firefox';
  if (has(/Android/)) return has(/Chrome\//) && !has(/; wv\)/) ? 'chrome_android' : 'other';
  if (has(/Edg\//)) return 'edge';
  if (has(/Chrome\/|Chromium\//)) return 'chrome';
  return has(/Version\/[\d.]+.*Safari\//) ? 'safari' : 'other';
}
