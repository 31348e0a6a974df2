// What every behaviour in this folder is: one thing that a person would say of Second Look, tried in
// one box. Behaviours know no browser and no site; what a box must have for one to apply, it says.

import type { Driver } from '../../drivers/driver';
import type { Box } from '../boxes';
import type { Stage } from '../stage';

export interface Behaviour {
  readonly name: string;
  /** What Second Look is there for: tried in more boxes than the rest, see `isTried`. */
  readonly core?: boolean;
  /** Needs a page where nothing has been done yet, or leaves one that no other behaviour should have. */
  readonly alone?: boolean;
  /** Absent: applies to every box. */
  readonly fits?: (box: Box, browser: Driver['name']) => boolean;
  run(stage: Stage, box: Box): Promise<void>;
}

/** For what the box has no part in: tried in one box only, in each browser and with each host. */
export const once = (box: Box): boolean => box.site === 'facebook';
