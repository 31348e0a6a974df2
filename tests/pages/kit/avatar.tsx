// A person's picture: their initials on a disc.

import { initials } from './people';

export function Avatar({ name }: { name: string }) {
  return (
    <div className="k-avatar" aria-hidden="true">
      {initials(name)}
    </div>
  );
}
