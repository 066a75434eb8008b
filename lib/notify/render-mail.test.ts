import { describe, expect, it } from 'vitest';
import { isPermanent, retryDelayMs } from './mail-retry.rules.ts';
import { renderMail } from './render-mail.ts';

describe('renderMail', () => {
  const mail = {
    locale: 'en',
    heading: 'Hello <b>Maria</b> & co',
    paragraphs: ['First.', 'Second\nline.'],
    action: { label: 'Open', url: 'https://visits.example/x?a=1&b="2"' },
    notes: ['A note.'],
  };

  it('says the same in text and in HTML', () => {
    const { text, html } = renderMail(mail);
    expect(text).toBe(
      'Hello <b>Maria</b> & co\n\nFirst.\n\nSecond\nline.\n\nOpen:\nhttps://visits.example/x?a=1&b="2"\n\nA note.\n\n-- \nAnteroom\n',
    );
    for (const words of ['First.', 'Second<br>line.', 'A note.', '>Open</a>']) expect(html).toContain(words);
  });

  it('lets no sign of HTML through', () => {
    const { html } = renderMail(mail);
    expect(html).not.toContain('<b>');
    expect(html).toContain('Hello &lt;b&gt;Maria&lt;/b&gt; &amp; co');
    expect(html).toContain('href="https://visits.example/x?a=1&amp;b=&quot;2&quot;"');
  });
});

describe('trying again', () => {
  it('waits longer each time, up to six hours', () => {
    expect([1, 2, 3].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000]);
    expect(retryDelayMs(50)).toBe(6 * 3_600_000);
  });

  it('is useless only where the address was refused', () => {
    expect(isPermanent({ responseCode: 550, command: 'RCPT TO' })).toBe(true);
    expect(isPermanent({ responseCode: 550, command: 'AUTH' })).toBe(false);
    expect(isPermanent({ responseCode: 451, command: 'RCPT TO' })).toBe(false);
    expect(isPermanent({})).toBe(false);
  });
});
