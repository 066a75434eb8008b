/**
 * Who may do what to a visit: one table. A person's relation to a visit comes first, then the table;
 * whether the visit's phase allows it is asked of phases.rules.ts.
 */
export type VisitAction =
  | 'view'
  | 'view_reason'
  | 'view_check_in'
  | 'check_in'
  | 'correct_check_in'
  | 'check_devices'
  | 'leave_waiting_room'
  | 'reschedule'
  | 'cancel'
  | 'admit'
  | 'send_back'
  | 'mark_not_seen'
  | 'join_call'
  | 'chat'
  | 'add_participant'
  | 'end'
  | 'write_note'
  | 'read_note'
  | 'read_summary'
  | 'rate';

/** How a person stands to a visit. `colleague`: another doctor or staff member whom a doctor added. */
export type VisitRelation = 'patient' | 'doctor' | 'colleague' | 'guest' | 'staff' | 'admin' | 'none';

const table: Record<VisitRelation, readonly VisitAction[]> = {
  patient: [
    'view',
    'view_reason',
    'view_check_in',
    'check_in',
    'correct_check_in',
    'check_devices',
    'leave_waiting_room',
    'reschedule',
    'cancel',
    'join_call',
    'chat',
    'read_summary',
    'rate',
  ],
  doctor: [
    'view',
    'view_reason',
    'view_check_in',
    'check_devices',
    'cancel',
    'admit',
    'send_back',
    'mark_not_seen',
    'join_call',
    'chat',
    'add_participant',
    'end',
    'write_note',
    'read_note',
    'read_summary',
  ],
  colleague: ['view', 'view_reason', 'view_check_in', 'check_devices', 'join_call', 'chat'],
  guest: ['view', 'check_devices', 'join_call', 'chat'],
  staff: ['view', 'view_reason', 'view_check_in', 'cancel', 'mark_not_seen'],
  admin: ['view', 'cancel'],
  none: [],
};

/** Whether a person with any of these relations may do something. */
export function mayDo(relations: readonly VisitRelation[], action: VisitAction): boolean {
  return relations.some((relation) => table[relation].includes(action));
}

/** All that a person with these relations may do. */
export function allowedActions(relations: readonly VisitRelation[]): VisitAction[] {
  return [...new Set(relations.flatMap((relation) => table[relation]))];
}

export interface RelationFacts {
  readonly userId: string;
  readonly patientId: string;
  readonly doctorId: string;
  /** This person's row in the visit, if there is one and it was not removed. */
  readonly participantRole: 'patient' | 'doctor' | 'staff' | 'guest' | null;
  /** The roles this person has in the visit's clinic. */
  readonly clinicRoles: readonly ('doctor' | 'staff' | 'admin')[];
}

/** How a person stands to a visit; `none` where nothing ties them to it. */
export function relationsTo(facts: RelationFacts): VisitRelation[] {
  const relations: VisitRelation[] = [];
  if (facts.userId === facts.patientId) relations.push('patient');
  if (facts.userId === facts.doctorId && facts.clinicRoles.includes('doctor')) relations.push('doctor');
  if (facts.participantRole === 'guest') relations.push('guest');
  const isColleague = facts.participantRole === 'doctor' || facts.participantRole === 'staff';
  const worksHere = facts.clinicRoles.includes('doctor') || facts.clinicRoles.includes('staff');
  if (isColleague && worksHere && facts.userId !== facts.doctorId) relations.push('colleague');
  // Nobody sees their own visit as staff: a colleague who is ill is a patient here.
  if (facts.userId !== facts.patientId) {
    if (facts.clinicRoles.includes('staff')) relations.push('staff');
    if (facts.clinicRoles.includes('admin')) relations.push('admin');
  }
  return relations.length > 0 ? relations : ['none'];
}
