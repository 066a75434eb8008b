/** One rule of the product, how it can be broken, and the tests that must then fail. */
export interface BrokenRule {
  rule: string;
  file: string;
  from: string;
  to: string;
  /** What vitest is given. */
  tests: string[];
}

const integration = (...files: string[]) => ['--project', 'integration', ...files];

/** Ten promises, each broken in the plainest way. */
export const brokenRules: BrokenRule[] = [
  {
    rule: 'Overlap: no doctor is in two visits at once',
    file: 'prisma/migrations/0002_constraints/migration.sql',
    from: `"doctorId" WITH =, tstzrange("busyFrom", "busyTo", '[)') WITH &&`,
    to: `"doctorId" WITH =, tstzrange("busyFrom", "busyTo", '[)') WITH =`,
    tests: integration('lib/db/constraints', 'lib/schedule/booking-races'),
  },
  {
    rule: 'Admission: nobody gets a token before',
    file: 'lib/visit/mint-visit-token.ts',
    from: `return row.state === 'admitted' && isCallPhase(row.visit.phase);`,
    to: 'return row.state !== null;',
    tests: integration('lib/visit/mint-visit-token'),
  },
  {
    rule: 'Epoch: being sent back makes older tokens worthless',
    file: 'lib/visit/send-back.ts',
    from: 'epoch: { increment: 1 }, ',
    to: '',
    tests: integration('lib/visit/way-of-a-visit', 'lib/visit/mint-visit-token'),
  },
  {
    rule: 'Ownership: another’s visit does not exist',
    file: 'lib/visit/visit-access.ts',
    from: `if (!mayDo(relations, 'view')) return refusal('not_found');`,
    to: '',
    tests: integration('lib/visit/way-of-a-visit'),
  },
  {
    rule: 'Throttle: a limit holds',
    file: 'lib/throttle/throttle.ts',
    from: `WHERE (SELECT count(*) FROM recent) < \${rule.limit}::int`,
    to: `WHERE (SELECT count(*) FROM recent) < \${rule.limit + 1}::int`,
    tests: integration('lib/throttle'),
  },
  {
    rule: 'Zone: a wall time that clocks show twice means the first',
    file: 'lib/schedule/wall-time.rules.ts',
    from: `const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });`,
    to: `const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });`,
    tests: ['--project', 'unit', 'lib/schedule'],
  },
  {
    rule: 'Signature: only the media server tells what happens in it',
    file: 'lib/media/handle-webhook.ts',
    from: 'receive(body, authorization ?? undefined)',
    to: 'receive(body, authorization ?? undefined, true)',
    tests: integration('lib/media/presence'),
  },
  {
    rule: 'Phase order: nobody is admitted who does not wait',
    file: 'lib/visit/move-visit.ts',
    from: 'phase: { in: phasesBefore(event) }',
    to: '',
    tests: integration('lib/visit/way-of-a-visit'),
  },
  {
    rule: 'Sender stamp: a message is from whom the session says',
    file: 'lib/visit/chat-messages.ts',
    from: 'keep(tx, visit, own.id, input)',
    to: `keep(tx, visit, visit.participants[0]?.id ?? '', input)`,
    tests: integration('lib/visit/chat-messages'),
  },
  {
    rule: 'Consent: only the text of today counts',
    file: 'lib/visit/check-in.ts',
    from: 'input.consentVersion !== CONSENT_VERSION',
    to: 'input.consentVersion === null',
    tests: integration('lib/visit/way-of-a-visit'),
  },
];
