/** The large words of a view, and the sentence that goes with them. */
export function ViewHead({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="flex flex-col gap-3">
      <h1 tabIndex={-1}>{heading}</h1>
      <p className="text-ink-2">{text}</p>
    </div>
  );
}
