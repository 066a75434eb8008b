import type { RefusalCode } from '#lib/result.rules';

/**
 * What stood in the way of a test. `offline`: our own server does not answer; `signed_out`; `wait`: too many
 * tests; `server_down`: our server cannot reach the media server; `unreachable`: this browser cannot;
 * `no_media`: connected, but nothing comes through; `replaced`: started again elsewhere.
 */
export type NetworkTrouble =
  | 'offline'
  | 'signed_out'
  | 'wait'
  | 'server_down'
  | 'unreachable'
  | 'no_media'
  | 'replaced';

/**
 * What a refusal to open a test means. Where the connection is not to blame (too many tests, signed out) it
 * counts as not tested; a media server that cannot be reached counts against it, whoever is to blame: the
 * visit could not begin.
 */
export function troubleOfRefusal(code: RefusalCode | 'offline'): {
  trouble: NetworkTrouble;
  isConnectionToBlame: boolean;
} {
  switch (code) {
    case 'offline':
      return { trouble: 'offline', isConnectionToBlame: true };
    case 'not_signed_in':
      return { trouble: 'signed_out', isConnectionToBlame: false };
    case 'too_many_attempts':
      return { trouble: 'wait', isConnectionToBlame: false };
    case 'check_running':
      return { trouble: 'replaced', isConnectionToBlame: false };
    default:
      return { trouble: 'server_down', isConnectionToBlame: true };
  }
}
