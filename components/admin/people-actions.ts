import type { ClinicPeople, ClinicPerson } from '#lib/accounts/people/people.rules';
import type { FormAction } from '../ui/use-sent-form.ts';

/** What the page of people can do: server actions, handed in by the page. */
export interface PeopleActions {
  invite: FormAction;
  resend: FormAction;
  changeRoles: FormAction;
  remove: FormAction;
  disable: FormAction;
  enable: FormAction;
}

/** What is open over the list, and about whom. */
export type PeopleDialog =
  | { readonly kind: 'invite'; readonly clinic: ClinicPeople }
  | {
      readonly kind: 'roles' | 'disable' | 'enable' | 'remove' | 'resend';
      readonly clinic: ClinicPeople;
      readonly person: ClinicPerson;
    };
