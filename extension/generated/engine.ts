// Generated from the Rust types by `cargo xtask types`. Do not edit.

export type Account = 'personal' | 'professional' | 'school';
export type Surface = 'post' | 'reply' | 'message' | 'email' | 'profile';
export type Scope =
  | 'public' | 'friends' | 'followers' | 'connections' | 'list' | 'group' | 'only-me' | 'direct' | 'unknown';
export type Severity = 'note' | 'warn' | 'stop';
export type Subject = 'text' | 'audience' | 'recipient' | 'location' | 'media' | 'time';
export type MediaKind = 'image' | 'video';

export type Audience = { scope: Scope; list?: string | null; except: string[] };
export type Person = { name?: string | null; handle?: string | null };
export type Location = { label: string };
export type Media = { kind: MediaKind; gps?: [number, number] | null; takenAt?: string | null; alt?: string | null };
export type InReplyTo = { author: string; text: string };
export type Post = {
  id?: string | null;
  text: string;
  site: string;
  surface: Surface;
  account: Account;
  audience: Audience;
  recipients: Person[];
  location?: Location | null;
  media: Media[];
  inReplyTo?: InReplyTo | null;
  at?: string | null;
};

/** UTF-16 code units. */
export type Span = { start: number; end: number };
export type Source = { document: string; clause: string };
export type Finding = {
  rule: string;
  severity: Severity;
  span: Span | null;
  subject: Subject;
  message: string;
  advice: string;
  params: Record<string, string>;
  sources: Source[];
};
export type NotChecked = { subject: Subject; reason: string };
export type Report = { findings: Finding[]; notChecked: NotChecked[] };

export type Gate = 'advise' | 'confirm' | 'block';
export type PolicyState = 'managed' | 'own' | 'none' | 'unread' | 'broken';
/** One thing in a policy or contacts file that was ignored: path, value, what is wrong (message key) and the mend (message key). */
export type Problem = { path: string; value: string; message: string; mend: string; params: Record<string, string> };
export type PolicyStatus = {
  state: PolicyState;
  school: string | null;
  gate: Gate;
  problems: Problem[];
  policyUrl: string | null;
  reportTo: string | null;
  /** Present on a day that the policy marks as a trip. `until` is YYYY-MM-DD. */
  trip: { name: string; until: string } | null;
  /** Sites (adapter ids or hosts) on which the policy switches checking off. */
  disabledSites: string[];
  /** Match patterns of sites that the school adds. */
  extraSites: string[];
  /** Setting paths that the teacher may not change. */
  locked: string[];
};
