// Quantiles, and how figures are written.

export interface Figures {
  /** Microseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** The median and the value that one in twenty lies above. */
export function figures(micros: readonly number[]): Figures {
  const sorted = [...micros].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0;
  return { p50: at(50), p95: at(95) };
}

/** "12.3 µs", "4.56 ms": three digits that count. */
export function time(micros: number): string {
  if (micros < 1_000) return `${micros.toPrecision(3)} µs`;
  return micros < 1e6 ? `${(micros / 1e3).toPrecision(3)} ms` : `${(micros / 1e6).toPrecision(3)} s`;
}

/** "41 KB", of 1,000 bytes. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toPrecision(3)} KB` : `${(bytes / 1e6).toPrecision(3)} MB`;
}

/** "12 ×", "1.08 ×". */
export function ratio(of: number, to: number): string {
  const value = of / to;
  return `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ×`;
}

/** "met" or "not met", beside the budget. */
export function against(value: number, budget: number, shown: string): string {
  return `${shown}: ${value <= budget ? 'met' : '**not met**'}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
