/** Whether a calendar day such as 1990-02-28 can be a birthday of someone alive on another day. */
export function isPlausibleDateOfBirth(day: string, today: string): boolean {
  const oldest = `${String(Number(today.slice(0, 4)) - 130).padStart(4, '0')}${today.slice(4)}`;
  return day <= today && day > oldest;
}
