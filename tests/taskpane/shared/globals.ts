import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks; to be imported before what uses it.
Object.assign(globalThis, { TextDecoder, TextEncoder });
