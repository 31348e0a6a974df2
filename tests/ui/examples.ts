// Findings as the engine gives them, for the tests of the overlay and its pictures.

import type { FindingSpec } from './page';

export const TEXT =
  'Year 5 smashed the harvest assembly today. Zoë Okonkwo-Hughes had the whole hall in tears. So proud to work at Larkmoor!';

export const mention: FindingSpec = {
  rule: 'pupil-mention',
  severity: 'warn',
  words: 'Year 5',
  message: 'pupil_mention',
  advice: 'pupil_mention_instead',
  sources: [{ document: 'childnet', clause: 'The Nevers' }],
};
export const pupil: FindingSpec = {
  rule: 'pupil-name',
  severity: 'stop',
  words: 'Zoë Okonkwo-Hughes',
  message: 'pupil_name',
  advice: 'pupil_name_copy',
  sources: [{ document: 'childnet', clause: 'The Nevers' }],
};
export const school: FindingSpec = { rule: 'school-name', severity: 'warn', words: 'Larkmoor' };
export const schoolNote: FindingSpec = {
  ...school,
  severity: 'note',
  message: 'school_name_work',
  advice: 'school_name_work_copy',
};
export const audience: FindingSpec = {
  rule: 'audience-flagged',
  severity: 'stop',
  subject: 'audience',
  message: 'audience_flagged_parent',
  advice: 'audience_flagged_other_instead',
  sources: [{ document: 'ascl', clause: 'paragraph 6' }],
  params: {
    name: 'Tracey Pike',
    kind: 'parent',
    count: '4',
    list: 'Friends',
    other: 'Close friends',
    added: '2026-11-03',
  },
};
export const THREE = [mention, pupil, school];
