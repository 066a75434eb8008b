import '#server-only';
import { log } from '#lib/log';
import { ejectUserFromMedia } from '#lib/media/eject-user';

/**
 * Puts a person out of running calls after their rights have ended. The decision stands in the database by
 * then: a media server that cannot be reached must not make it look refused.
 */
export async function endCalls(userId: string): Promise<void> {
  try {
    await ejectUserFromMedia(userId);
  } catch (error) {
    log.error({ userId, err: error }, 'could not put a person out of their calls');
  }
}
