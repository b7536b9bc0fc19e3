/** `1,200`. */
export function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** `1 line`, `1,200 lines`. */
export function many(number: number, one: string, more: string): string {
  return `${count(number)} ${number === 1 ? one : more}`;
}
