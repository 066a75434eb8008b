import type { FormAction } from '../ui/use-sent-form.ts';

/** What a week's page can do: server actions, handed in by the page. */
export interface ScheduleActions {
  addHours: FormAction;
  changeHours: FormAction;
  removeHours: FormAction;
  addTimeOff: FormAction;
  changeTimeOff: FormAction;
  removeTimeOff: FormAction;
}

/** What is open over a week, and of which block. */
export type OpenDialog =
  | { readonly kind: 'add_hours' }
  | { readonly kind: 'add_time_off' }
  | { readonly kind: 'hours'; readonly id: string }
  | { readonly kind: 'time_off'; readonly id: string };
