import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from '../http/parse-form.ts';
import { addHoursForm, addTimeOffForm, addVisitTypeForm } from './schedule-forms.ts';

const ids = {
  doctorId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  clinicId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c',
};

function form(fields: Record<string, string | string[]>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

describe('the form of weekly hours', () => {
  const hours = { ...ids, weekdays: ['1', '3'], from: '09:00', to: '12:30' };

  it('reads several days and times', () => {
    expect(parseForm(addHoursForm, form(hours))).toMatchObject({
      value: { weekdays: [1, 3], startsMinute: 540, endsMinute: 750 },
    });
  });

  it('reads one day, none, and hours past midnight', () => {
    expect(
      parseForm(addHoursForm, form({ ...hours, weekdays: '7', from: '22:00', to: '06:00' })),
    ).toMatchObject({
      value: { weekdays: [7], startsMinute: 1320, endsMinute: 1800 },
    });
    const { weekdays: _none, ...rest } = hours;
    expect(parseForm(addHoursForm, form(rest))).toMatchObject({ value: { weekdays: [] } });
  });

  it.each([
    ['from', { from: '' }, 'required'],
    ['from', { from: '25:00' }, 'time'],
    ['to', { to: '09:00' }, 'time_order'],
    ['weekdays', { weekdays: ['1', '8'] }, 'choice'],
    ['doctorId', { doctorId: 'x' }, 'invalid'],
  ])('refuses a wrong %s beside it', (field, wrong, key) => {
    expect(parseForm(addHoursForm, form({ ...hours, ...wrong }))).toMatchObject({
      ok: false,
      state: { code: 'invalid_input', fields: { [field]: key } },
    });
  });

  it('never takes what is no time', () => {
    fc.assert(
      fc.property(fc.string(), (from) => {
        const parsed = parseForm(addHoursForm, form({ ...hours, from }));
        expect(parsed.ok).toBe(/^([01]\d|2[0-3]):[0-5]\d$/.test(from) && from !== hours.to);
      }),
    );
  });
});

describe('the form of time off', () => {
  const off = { ...ids, fromDay: '2026-11-23', toDay: '2026-11-24', fromTime: '', toTime: '', label: '' };

  it('takes whole days, the last one included', () => {
    expect(parseForm(addTimeOffForm, form({ ...off, wholeDays: 'on' }))).toMatchObject({
      value: { startsWall: '2026-11-23T00:00', endsWall: '2026-11-25T00:00', label: null },
    });
  });

  it('takes times', () => {
    expect(parseForm(addTimeOffForm, form({ ...off, fromTime: '12:00', toTime: '09:30' }))).toMatchObject({
      value: { startsWall: '2026-11-23T12:00', endsWall: '2026-11-24T09:30' },
    });
  });

  it.each([
    ['fromTime', {}, 'required'],
    ['toTime', { fromTime: '12:00', toTime: '1:00' }, 'time'],
    ['fromDay', { fromDay: '2026-02-30', wholeDays: 'on' }, 'date'],
    ['toDay', { toDay: '9999-12-31', wholeDays: 'on' }, 'date'],
    ['label', { label: 'x'.repeat(81), wholeDays: 'on' }, 'too_long'],
  ])('refuses a wrong %s beside it', (field, wrong, key) => {
    expect(parseForm(addTimeOffForm, form({ ...off, ...wrong }))).toMatchObject({
      state: { fields: { [field]: key } },
    });
  });
});

describe('the form of a visit type', () => {
  const type = {
    clinicId: ids.clinicId,
    name: ' Follow-up ',
    minutes: '20',
    doorsOpenMinutes: '15',
    notice: '24',
    noticeUnit: 'hours',
  };

  it('reads the notice in its unit', () => {
    expect(parseForm(addVisitTypeForm, form(type))).toMatchObject({
      value: { name: 'Follow-up', minutes: 20, minimumNoticeMinutes: 1440, doctorIds: [] },
    });
  });

  it.each([
    ['minutes', { minutes: '1e3' }, 'number'],
    ['minutes', { minutes: '-20' }, 'number'],
    ['notice', { notice: '99999999999' }, 'number'],
    ['noticeUnit', { noticeUnit: 'years' }, 'choice'],
    ['name', { name: '\u200b' }, 'required'],
    ['doctorIds', { doctorIds: ['x'] }, 'choice'],
  ])('refuses a wrong %s beside it', (field, wrong, key) => {
    expect(parseForm(addVisitTypeForm, form({ ...type, ...wrong }))).toMatchObject({
      state: { fields: { [field]: key } },
    });
  });
});
