// Personal data by several hundred patterns.

import { OpenRedaction } from 'openredaction';

export function make() {
  const redactor = new OpenRedaction();
  return (text) => redactor.detect(text);
}
