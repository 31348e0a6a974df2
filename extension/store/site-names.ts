// Names of sites as people say them, by the id that posts and friend lists carry. A site that is not
// here is called by its id.

const NAMES: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  x: 'X',
};

/** Sites on which posts are checked as they are written. */
export const knownSites: readonly string[] = ['bluesky', 'facebook', 'linkedin', 'mastodon', 'x'];

export function siteName(id: string): string {
  return NAMES[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}
