import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';
import { visitRoomName } from '#lib/media/room-name.rules';
import { signVisitToken } from '#lib/media/tokens';
import { limits } from '#lib/throttle/limits.rules';
import { opaqueName } from '#lib/visit/identity';
import { mintVisitToken } from '#lib/visit/mint-visit-token';
import { timeInTurns } from '../measure/time-in-turns.ts';
import type { createCrowdedClinic } from './crowded-clinic.ts';
import type { Services } from './services.ts';

type Clinic = Awaited<ReturnType<typeof createCrowdedClinic>>;

/** So many are signed between two looks at the clock: one alone is too short for it. */
export const SIGNATURES = 200;

/** Milliseconds of SIGNATURES visit tokens: signed by the product, and by a bare HMAC over the same claims. */
export function measureSigning({ environment }: Services) {
  const input = { mediaKey: opaqueName(), epoch: 1, identity: opaqueName(), role: 'patient' as const };
  const key = environment.LIVEKIT_API_KEY ?? '';
  const secret = environment.LIVEKIT_API_SECRET ?? '';
  const claims = () => ({
    iss: key,
    sub: input.identity,
    nbf: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 60,
    video: {
      roomJoin: true,
      room: visitRoomName(input.mediaKey, input.epoch),
      canPublish: true,
      canSubscribe: true,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
      canPublishData: true,
      canUpdateOwnMetadata: false,
    },
  });
  return timeInTurns(
    {
      product: async () => {
        for (let count = 0; count < SIGNATURES; count += 1) await signVisitToken(input);
      },
      bare: () => {
        for (let count = 0; count < SIGNATURES; count += 1) signBare(claims(), secret);
      },
    },
    { rounds: 40, warmUp: 10 },
  );
}

/** Milliseconds of a whole token: the gate, the throttle, the room, the signature. Beside the least it needs. */
export async function measureMinting({ db, url, environment }: Services, clinic: Clinic) {
  const [patient] = clinic.patients;
  if (!patient) throw new Error('The clinic has no patients.');
  const { visitId, mediaKey } = await createAdmittedVisit(db, clinic, patient);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const key = environment.LIVEKIT_API_KEY ?? '';
  const secret = environment.LIVEKIT_API_SECRET ?? '';
  const name = visitRoomName(mediaKey, 1);
  try {
    return await timeInTurns(
      {
        product: async () => {
          const minted = await mintVisitToken(patient, visitId, '127.0.0.1');
          if (!minted.ok) throw new Error(`No token: ${minted.code}`);
        },
        bare: async () => {
          await client.query(
            'SELECT p."state", v."phase" FROM "VisitParticipant" p JOIN "Visit" v ON v."id" = p."visitId" WHERE p."visitId" = $1 AND p."userId" = $2',
            [visitId, patient.userId],
          );
          const grant = signBare({ iss: key, exp: inAMinute(), video: { roomCreate: true } }, secret);
          const made = await fetch(`${environment.LIVEKIT_URL}/twirp/livekit.RoomService/CreateRoom`, {
            method: 'POST',
            headers: { authorization: `Bearer ${grant}`, 'content-type': 'application/json' },
            body: JSON.stringify({ name }),
          });
          if (!made.ok) throw new Error(`No room: ${made.status}`);
          await made.arrayBuffer();
          signBare({ iss: key, exp: inAMinute(), video: { roomJoin: true, room: name } }, secret);
        },
      },
      // One person is given only so many in a minute.
      { rounds: limits.token.limit - 5, warmUp: 4 },
    );
  } finally {
    await client.end();
  }
}

function signBare(claims: object, secret: string): string {
  const head = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}

const inAMinute = () => Math.floor(Date.now() / 1000) + 60;

async function createAdmittedVisit(db: Db, clinic: Clinic, patient: Actor) {
  const visit = await db.visit.findFirstOrThrow({ where: { patientId: patient.userId, phase: 'booked' } });
  await db.visit.update({ where: { id: visit.id }, data: { phase: 'admitted' } });
  await db.visitParticipant.create({
    data: {
      visitId: visit.id,
      userId: patient.userId,
      role: 'patient',
      state: 'admitted',
      identity: opaqueName(),
    },
  });
  return { visitId: visit.id, mediaKey: visit.mediaKey, clinicId: clinic.clinicId };
}
