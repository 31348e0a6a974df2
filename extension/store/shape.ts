// Small shape checks for what comes out of storage or over a message: another version of the
// extension, or a hand, may have written it. What is inside a policy or a friend list is for the
// engine to judge; here only the envelope is looked at.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a stored array that fit `fits`; nothing for anything but an array. */
export function itemsOf<T>(value: unknown, fits: (item: unknown) => item is T): T[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
