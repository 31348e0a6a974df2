// CKEditor 5, classic.

import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import type { Box } from './box';

export async function mount(place: HTMLElement): Promise<Box> {
  const source = document.createElement('div');
  place.append(source);
  const editor = await ClassicEditor.create(source, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  const element = editor.ui.view.editable.element;
  if (!element) throw new Error('CKEditor has no editable element');
  return {
    editable: element,
    text: () => {
      const lines: string[] = [];
      for (const block of editor.model.document.getRoot()?.getChildren() ?? []) {
        let line = '';
        for (const item of editor.model.createRangeIn(block as never).getItems())
          if (item.is('$textProxy')) line += item.data;
          else if (item.is('element', 'softBreak')) line += '\n';
        lines.push(line);
      }
      return lines.join('\n');
    },
    clear: () => editor.setData(''),
  };
}
