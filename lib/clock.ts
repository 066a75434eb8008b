/** The time now. Rules take it as an argument; this is where the rest of the code gets it. */
export function currentTime(): Date {
  return new Date();
}
