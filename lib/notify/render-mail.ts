import '#server-only';

/** What a mail says. Plain words only: it never names a visit's type or reason, nor another person. */
export interface MailContent {
  /** A language code, for the lang attribute. */
  locale: string;
  /** The first line, large in HTML. */
  heading: string;
  paragraphs: readonly string[];
  /** At most one thing to do. */
  action?: { readonly label: string; readonly url: string };
  /** Smaller lines below the action. */
  notes?: readonly string[];
}

// Mail programs know no custom properties: the colours of app/tokens.css, written out.
const style = {
  body: 'margin:0;padding:24px 12px;background:#f6f3ec;color:#13231f;font:17px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif',
  card: 'max-width:520px;margin:0 auto;padding:28px 24px;background:#fffdf9;border:1px solid #ddd6c8;border-radius:14px',
  brand: 'max-width:520px;margin:0 auto 16px;font-weight:700;color:#0d5c50',
  heading: 'margin:0 0 16px;font-size:24px;line-height:1.2',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:13px 24px;border-radius:999px;background:#0d5c50;color:#ffffff;font-weight:700;text-decoration:none',
  address: 'margin:0 0 16px;font-size:14px;color:#4b5b56;word-break:break-all',
  note: 'margin:0 0 8px;font-size:14px;color:#4b5b56',
};

/** Makes a mail's two bodies, plain text and HTML, which say the same. */
export function renderMail(content: MailContent): { text: string; html: string } {
  return { text: renderText(content), html: renderHtml(content) };
}

function renderText({ heading, paragraphs, action, notes = [] }: MailContent): string {
  const parts = [heading, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...notes];
  return `${parts.join('\n\n')}\n\n-- \nAnteroom\n`;
}

function renderHtml({ locale, heading, paragraphs, action, notes = [] }: MailContent): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="color-scheme" content="light"><title>${escapeHtml(heading)}</title></head>`,
    `<body style="${style.body}"><div style="${style.brand}">Anteroom</div><div style="${style.card}">`,
    `<h1 style="${style.heading}">${escapeHtml(heading)}</h1>`,
    ...paragraphs.map((text) => `<p style="${style.paragraph}">${withBreaks(text)}</p>`),
    ...(action ? renderAction(action) : []),
    ...notes.map((text) => `<p style="${style.note}">${withBreaks(text)}</p>`),
    '</div></body></html>',
  ];
  return lines.join('\n');
}

/** The button, and the address as text for mail programs that disarm links. */
function renderAction({ label, url }: { label: string; url: string }): string[] {
  const address = escapeHtml(url);
  return [
    `<p style="${style.paragraph}"><a href="${address}" style="${style.button}">${escapeHtml(label)}</a></p>`,
    `<p style="${style.address}">${address}</p>`,
  ];
}

function withBreaks(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );
}
