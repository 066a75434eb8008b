import type { Failure } from '../visit/use-action.ts';
import type { DraftRefused, DraftSaved } from '../visit/visit-actions.ts';

/** How a draft stands. `failed` is tried again by itself; `refused` waits for a person. */
export type DraftState =
  | { readonly kind: 'untouched' | 'typing' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'refused'; readonly code: Failure };

interface DraftOptions<T> {
  readonly save: (text: T) => Promise<DraftSaved | DraftRefused>;
  readonly onState: (state: DraftState) => void;
  /** After the last key, in milliseconds. */
  readonly pauseMs?: number;
  /** While someone types without a pause, at the latest after this, in milliseconds. */
  readonly longestMs?: number;
  readonly retryMs?: number;
}

/**
 * Keeps what is typed: saves after a pause, one save at a time, the newest text last, and tries again when
 * the server did not answer. What is not saved is never forgotten.
 */
export class DraftKeeper<T> {
  #options: Required<DraftOptions<T>>;
  #unsaved: { text: T } | null = null;
  #isSaving = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftOptions<T>) {
    this.#options = { pauseMs: 1_000, longestMs: 8_000, retryMs: 5_000, ...options };
  }

  /** Whether something typed is not known to be kept. */
  get isDirty(): boolean {
    return this.#unsaved !== null || this.#isSaving;
  }

  change(text: T): void {
    this.#unsaved = { text };
    if (!this.#isSaving) this.#options.onState({ kind: 'typing' });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.flush(), this.#options.pauseMs);
    this.#longest ??= setTimeout(() => this.flush(), this.#options.longestMs);
  }

  /** Saves at once what is not saved. */
  async flush(): Promise<void> {
    this.#clearTimers();
    if (!this.#unsaved || this.#isSaving) return;
    const { text } = this.#unsaved;
    this.#unsaved = null;
    this.#isSaving = true;
    this.#options.onState({ kind: 'saving' });
    const answer = await this.#options.save(text).catch(() => null);
    this.#isSaving = false;
    if (answer?.ok) {
      if (this.#unsaved) await this.flush();
      else this.#options.onState({ kind: 'saved', savedAt: answer.savedAt });
      return;
    }
    // Newer text typed meanwhile holds this one too.
    this.#unsaved ??= { text };
    if (answer) this.#options.onState({ kind: 'refused', code: answer.code });
    else {
      this.#options.onState({ kind: 'failed' });
      this.#pause = setTimeout(() => this.flush(), this.#options.retryMs);
    }
  }

  /** Lets go of the text: it was kept another way. */
  forget(): void {
    this.#clearTimers();
    this.#unsaved = null;
  }

  #clearTimers(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }
}
