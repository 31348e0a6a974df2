// Photos and videos: a real file input and previews from `blob:` addresses, as the sites make them.

import { type ChangeEvent, useRef, useState } from 'react';

export interface Attachment {
  readonly url: string;
  readonly kind: 'image' | 'video';
  readonly name: string;
}

export interface Attachments {
  readonly items: readonly Attachment[];
  readonly input: {
    ref: React.RefObject<HTMLInputElement>;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
  choose(): void;
  remove(url: string): void;
  clear(): void;
}

export function useAttachments(): Attachments {
  const [items, setItems] = useState<readonly Attachment[]>([]);
  const ref = useRef<HTMLInputElement>(null);
  return {
    items,
    input: {
      ref,
      onChange: (event) => {
        const added = [...(event.target.files ?? [])].map(
          (file): Attachment => ({
            url: URL.createObjectURL(file),
            kind: file.type.startsWith('video/') ? 'video' : 'image',
            name: file.name,
          }),
        );
        event.target.value = '';
        setItems((before) => [...before, ...added]);
      },
    },
    choose: () => ref.current?.click(),
    remove: (url) => setItems((before) => before.filter((item) => item.url !== url)),
    clear: () => setItems([]),
  };
}
