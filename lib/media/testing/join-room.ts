export interface JoinedRoom {
  /** The token by which the media server lets this person in again later. */
  readonly refreshedToken: string;
  leave(): void;
}

/** Joins a room as far as the signalling goes, without media. Throws where the media server refuses. */
export function joinRoom(url: string, token: string): Promise<JoinedRoom> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/rtc?access_token=${token}&protocol=16`);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.onerror = () => reject(new Error('The media server refused the token.'));
    socket.onclose = () => reject(new Error('The media server closed the connection.'));
    socket.onmessage = (event: MessageEvent<ArrayBuffer>) => {
      const text = Buffer.from(event.data).toString('latin1');
      const refreshedToken = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/.exec(text)?.[0];
      if (refreshedToken) resolve({ refreshedToken, leave: () => socket.close() });
    };
  });
}

/** The status with which the media server answers a token: 200, or 404 where there is no room for it. */
export async function tokenStatus(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/rtc/validate?access_token=${token}`);
  return response.status;
}
