// The part of Quill 1.3.7 that the pages use; the package brings no types.
declare module 'quill1' {
  export default class Quill {
    constructor(container: Element, options: { placeholder?: string; modules?: Record<string, unknown> });
    readonly root: HTMLElement;
    readonly keyboard: {
      addBinding(key: { key: number; shortKey?: boolean }, handler: () => boolean): void;
    };
    getText(): string;
    setText(text: string): void;
    focus(): void;
    on(event: 'text-change', handler: () => void): void;
  }
}
