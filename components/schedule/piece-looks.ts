/** The colours of a block by what it is; a word stands in it as well. */
export const pieceLooks = {
  hours: 'border-brand/35 bg-brand-soft text-brand',
  time_off:
    'border-line bg-[repeating-linear-gradient(135deg,var(--sunk)_0_8px,var(--card)_8px_16px)] text-ink-2',
  visit: 'border-edge bg-card text-ink',
  past: 'border-line bg-sunk text-ink-2',
  clash: 'border-wait bg-wait-soft text-wait',
} as const;
