// Reads a JSON file that a person gives, and says where it stops being JSON. The browsers' own
// errors name no place for some mistakes, so the place is looked up with a parser that does.

import { type ParseError, parse } from 'jsonc-parser';
import type { Problem } from '../generated/engine';

/** A file as the settings page takes it: `value` is null where it is no JSON object and so of no use. */
export interface JsonFile {
  readonly value: object | null;
  readonly problems: readonly Problem[];
}

/** Reads a file that should hold an object; `check` says what in it is not understood. */
export function readJsonFile(text: string, check: (value: unknown) => Problem[]): JsonFile {
  const read = readJson(text);
  if ('problem' in read) return { value: null, problems: [read.problem] };
  const { value } = read;
  return { value: typeof value === 'object' && !Array.isArray(value) ? value : null, problems: check(value) };
}

/** What the text holds, or where and how it is broken; `line` and `column` count from 1. */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  // Notepad puts a byte order mark in front.
  const plain = text.replace(/^\ufeff/, '');
  try {
    return { value: JSON.parse(plain) };
  } catch {
    const errors: ParseError[] = [];
    parse(plain, errors, { disallowComments: true });
    const before = plain.slice(0, errors[0]?.offset ?? plain.length).split('\n');
    const params = { line: String(before.length), column: String((before.at(-1) ?? '').length + 1) };
    return { problem: { path: '', value: '', message: 'problem_not_json', mend: 'mend_json', params } };
  }
}
