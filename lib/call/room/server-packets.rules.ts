/**
 * Whether a packet in the media room was sent by our own server. The media server stamps what people send
 * with who they are, and they cannot take the stamp off; what bears no name came through its API, which only
 * our server has the key of.
 */
export function isFromOurServer(
  senderName: string | undefined,
  stampedIdentity: string | undefined,
): boolean {
  return !senderName && !stampedIdentity;
}
