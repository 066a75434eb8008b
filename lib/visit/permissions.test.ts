import { describe, expect, it } from 'vitest';
import { mayDo, relationsTo, type VisitAction, type VisitRelation } from './permissions.rules.ts';

const relations: VisitRelation[] = ['patient', 'doctor', 'colleague', 'guest', 'staff', 'admin', 'none'];

/** Row by row, in the order patient, doctor, colleague, guest, staff, admin, none. */
const rows: [VisitAction, string][] = [
  ['view', 'yes yes yes yes yes yes no'],
  ['view_reason', 'yes yes yes no yes no no'],
  ['view_check_in', 'yes yes yes no yes no no'],
  ['check_in', 'yes no no no no no no'],
  ['correct_check_in', 'yes no no no no no no'],
  ['check_devices', 'yes yes yes yes no no no'],
  ['leave_waiting_room', 'yes no no no no no no'],
  ['reschedule', 'yes no no no no no no'],
  ['cancel', 'yes yes no no yes yes no'],
  ['admit', 'no yes no no no no no'],
  ['send_back', 'no yes no no no no no'],
  ['mark_not_seen', 'no yes no no yes no no'],
  ['join_call', 'yes yes yes yes no no no'],
  ['chat', 'yes yes yes yes no no no'],
  ['add_participant', 'no yes no no no no no'],
  ['end', 'no yes no no no no no'],
  ['write_note', 'no yes no no no no no'],
  ['read_note', 'no yes no no no no no'],
  ['read_summary', 'yes yes no no no no no'],
  ['rate', 'yes no no no no no no'],
];

describe('who may do what', () => {
  it.each(rows)('%s: %s', (action, row) => {
    const found = relations.map((relation) => (mayDo([relation], action) ? 'yes' : 'no')).join(' ');
    expect(found).toBe(row);
  });
});

describe('how a person stands to a visit', () => {
  const facts = {
    userId: 'me',
    patientId: 'p',
    doctorId: 'd',
    participantRole: null,
    clinicRoles: [],
  } as const;

  it('is nothing to strangers', () => {
    expect(relationsTo(facts)).toEqual(['none']);
  });

  it('is the patient to the patient, also when they work there', () => {
    expect(relationsTo({ ...facts, userId: 'p', clinicRoles: ['staff', 'admin'] })).toEqual(['patient']);
  });

  it('is the doctor only while the membership lasts', () => {
    expect(relationsTo({ ...facts, userId: 'd', clinicRoles: ['doctor'] })).toEqual(['doctor']);
    expect(relationsTo({ ...facts, userId: 'd', clinicRoles: [] })).toEqual(['none']);
  });

  it('is a colleague once added, while working there', () => {
    expect(relationsTo({ ...facts, participantRole: 'doctor', clinicRoles: ['doctor'] })).toEqual([
      'colleague',
    ]);
    expect(relationsTo({ ...facts, participantRole: 'doctor', clinicRoles: [] })).toEqual(['none']);
  });

  it('is nothing to another doctor of the clinic', () => {
    expect(relationsTo({ ...facts, clinicRoles: ['doctor'] })).toEqual(['none']);
  });

  it('joins several', () => {
    expect(relationsTo({ ...facts, clinicRoles: ['staff', 'admin'] })).toEqual(['staff', 'admin']);
  });
});
