// Generated from the Rust types by `cargo xtask types`. Do not edit.

/** Whose account it is (king-edward: "3 types of presences"). */
export type Account = 'personal' | 'professional' | 'school';

/** What kind of compose box. */
export type Surface = 'post' | 'reply' | 'message' | 'email' | 'profile';

/** The kind of audience. */
export type Scope = 'public' | 'friends' | 'followers' | 'connections' | 'list' | 'group' | 'only-me' | 'direct' | 'unknown';

/** How serious a finding is. The order is the order of seriousness. */
export type Severity = 'note' | 'warn' | 'stop';

/** What part of the post a finding is about. */
export type Subject = 'text' | 'audience' | 'recipient' | 'location' | 'media' | 'time';

/** Photo or video. */
export type MediaKind = 'image' | 'video';

/** Who will be able to read the post. */
export type Audience = {
  /** The kind of audience. */
  scope: Scope;
  /** Name of the list or group, as the site shows it. */
  list?: string | null;
  /** People left out ("Friends except …"). */
  except: Array<string>;
};

/** A person as a site names them; either part may be missing. */
export type Person = {
  /** The name shown. */
  name?: string | null;
  /** The handle, with or without `@`. */
  handle?: string | null;
};

/** A place tag. */
export type Location = {
  /** The place's name, as the site shows it. */
  label: string;
};

/** A photo or video. */
export type Media = {
  /** Photo or video. */
  kind: MediaKind;
  /** Latitude and longitude in degrees, from the file. */
  gps?: [number, number] | null;
  /** Local time when it was taken, `YYYY-MM-DDTHH:MM`. */
  takenAt?: string | null;
  /** The description that the writer gave it. */
  alt?: string | null;
};

/** The post that this one answers. */
export type InReplyTo = {
  /** Its author's name or handle. */
  author: string;
  /** What it says. */
  text: string;
};

/** One post, message, e-mail or profile text, with all that decides who will read it and when. */
export type Post = {
  /** Name of the case at the command line; the browser leaves it out. */
  id?: string | null;
  /** What is in the compose box, as the site will send it. */
  text: string;
  /** Adapter id: `facebook`, `x`, …, or `popup`. */
  site: string;
  /** What kind of box it is. */
  surface: Surface;
  /** Whose account it is. */
  account: Account;
  /** Who will be able to read it. */
  audience: Audience;
  /** Whom it is addressed to: recipients of a message, the author replied to, people tagged. */
  recipients: Array<Person>;
  /** A place attached by the site's own tag or check-in. */
  location?: Location | null;
  /** Photos and videos attached. */
  media: Array<Media>;
  /** The post that this one answers. */
  inReplyTo?: InReplyTo | null;
  /** Local time at the school, `YYYY-MM-DDTHH:MM`. Absent: rules about time are reported as not checked. */
  at?: string | null;
};

/** Part of the text, in UTF-16 code units, `start` inclusive, `end` exclusive. */
export type Span = {
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
};

/** A clause of a guidance document. */
export type Source = {
  /** The document: `ascl`, `rochdale`, `childnet`, `king-edward` or `weston`; `school` where it is the school's own wish. */
  document: string;
  /** The clause, as the document numbers or titles it: `Appendix 1`. Empty for `school`. */
  clause: string;
};

/** One thing worth a second look. */
export type Finding = {
  /** Rule id, such as `pupil-name`, or the id of a school's own rule. */
  rule: string;
  /** How serious it is under this policy and account. */
  severity: Severity;
  /** The words it is about; absent where it is about `subject` as a whole. */
  span: Span | null;
  /** What part of the post it is about. */
  subject: Subject;
  /** Message key stem: the catalogue holds `{message}_title`, `{message}_what`, `{message}_why`. */
  message: string;
  /** Message key of what to do instead, such as `pupil_name_instead`, or `…_copy` where the text can be copied. */
  advice: string;
  /** Values for the `{name}` places in those messages. */
  params: Record<string, string>;
  /** The guidance that asks for it, strongest first. */
  sources: Array<Source>;
};

/** Something that the check could not look at. */
export type NotChecked = {
  /** What was left out. */
  subject: Subject;
  /** Message key stem of the reason, such as `audience_unknown`. */
  reason: string;
  /** Values for the `{name}` places in its messages; absent where it has none. */
  params?: Record<string, string>;
};

/** The outcome of one check. */
export type Report = {
  /** In text order; those without words come last, the strongest first. */
  findings: Array<Finding>;
  /** What could not be looked at, so that silence is never mistaken for a pass. */
  notChecked: Array<NotChecked>;
};

/** What happens to a post with a `stop`. */
export type Gate = 'advise' | 'confirm' | 'block';

/** Which policy is in force. */
export type PolicyState = 'managed' | 'own' | 'none' | 'unread' | 'broken';

/** One thing in a policy or contacts file that was ignored. */
export type Problem = {
  /** Where it is, such as `school.hours.terms[2].end`. */
  path: string;
  /** What stands there, shortened. */
  value: string;
  /** Message key of what is wrong. */
  message: string;
  /** Message key of the mend. */
  mend: string;
  /** Values for the `{name}` places in both. */
  params: Record<string, string>;
};

/** A trip on the day asked about. */
export type TripToday = {
  /** What it is called. */
  name: string;
  /** Its last day, YYYY-MM-DD. */
  until: string;
};

/** The policy in force, as the popup shows it. */
export type PolicyStatus = {
  /** Which one it is. */
  state: PolicyState;
  /** The school's name. */
  school: string | null;
  /** What happens to a post with a `stop`. */
  gate: Gate;
  /** What was ignored. */
  problems: Array<Problem>;
  /** The school's own policy on the web. */
  policyUrl: string | null;
  /** Whom to ask. */
  reportTo: string | null;
  /** Present on a day that the policy marks as a trip. */
  trip: TripToday | null;
  /** Sites (adapter ids or hosts) on which the policy switches checking off. */
  disabledSites: Array<string>;
  /** Match patterns of sites that the school adds. */
  extraSites: Array<string>;
  /** Setting paths that the teacher may not change. */
  locked: Array<string>;
};
