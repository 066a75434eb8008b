function keyOf(visitId: string): string {
  return `anteroom-chat-read-${visitId}`;
}

/** The number of the last chat message that was shown in this tab; 0 where none was. */
export function rememberedRead(visitId: string): number {
  try {
    return Number(sessionStorage.getItem(keyOf(visitId))) || 0;
  } catch {
    return 0;
  }
}

export function rememberRead(visitId: string, sequence: number): void {
  try {
    sessionStorage.setItem(keyOf(visitId), String(sequence));
  } catch {
    // Storage is refused: after a reload messages count as unread again.
  }
}
