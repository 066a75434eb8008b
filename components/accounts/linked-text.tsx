/** Plain text as it was written, with its http addresses as links. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <p className="whitespace-pre-wrap">
      {parts.map((part, index) => {
        // The pieces never move: a position is as good as a name.
        const key = `${index}-${part.length}`;
        return index % 2 === 1 ? (
          <a key={key} href={part} className="break-all">
            {part}
          </a>
        ) : (
          <span key={key}>{part}</span>
        );
      })}
    </p>
  );
}
