// The background script stands beside `engine.js` at the top of the built extension.

export * from '../engine.js';
