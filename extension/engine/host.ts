// The one door to the checker. A page's script knows no difference between the engine in its own
// process and the one in the background; it asks, and gets a report or an error.

import type { PolicyStatus, Post, Report } from '../generated/engine';

export interface EngineHost {
  /** Where the engine runs; for diagnostics and tests only. */
  readonly kind: 'page' | 'background';
  /**
   * Checks one post against the policy in force. `post.at` may be absent: the engine then takes the
   * time now, in the school's own time zone. `handle` is the account that posts, as the page shows
   * it: where the policy knows it, it decides `post.account`.
   * Rejects when no engine answers, after one restart and a second try with the same post.
   */
  check(post: Post, handle: string | null): Promise<Report>;
  /**
   * The same at once, where the engine is in this process and ready; null where it is not. It lets
   * a press be judged on exactly what is being sent without being held.
   */
  checkNow(post: Post, handle: string | null): Report | null;
  /** The policy in force. */
  status(): Promise<PolicyStatus>;
  /** Calls `listener` when the policy or contacts have changed, so that what is shown can be checked again. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
