// What a page and the background say to each other over the engine's Port: a question with a number,
// and an answer with the same number. Shapes are looked at on both ends; what is inside a post is for
// the engine to judge.

import type { PolicyStatus, Post, Report } from '../generated/engine';
import { isFields } from '../store/shape';

export const ENGINE_PORT = 'engine';

/** Longer texts are no posts; the engine would only be kept busy. */
const LONGEST_TEXT = 2_000_000;

export type Question = { readonly id: number } & (
  | {
      readonly ask: 'check';
      readonly post: Post;
      readonly handle: string | null;
      /** The page has heard of changed settings: read them again first. */
      readonly fresh: boolean;
    }
  | { readonly ask: 'status'; readonly fresh: boolean }
);

export type Answer = { readonly id: number } & (
  | { readonly report: Report }
  | { readonly status: PolicyStatus }
  | { readonly error: string }
);

export function isQuestion(message: unknown): message is Question {
  if (!isFields(message) || typeof message.id !== 'number' || typeof message.fresh !== 'boolean')
    return false;
  if (message.ask === 'status') return true;
  const { post, handle } = message;
  return (
    message.ask === 'check' &&
    (handle === null || typeof handle === 'string') &&
    isFields(post) &&
    typeof post.text === 'string' &&
    post.text.length <= LONGEST_TEXT
  );
}

export function isAnswer(message: unknown): message is Answer {
  return (
    isFields(message) &&
    typeof message.id === 'number' &&
    (typeof message.error === 'string' ||
      (isFields(message.report) &&
        Array.isArray(message.report.findings) &&
        Array.isArray(message.report.notChecked)) ||
      (isFields(message.status) && typeof message.status.gate === 'string'))
  );
}
