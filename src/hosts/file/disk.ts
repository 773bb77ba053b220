import { open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';

/** What writing a file needs of a file system; tests give one that fails. */
export const DISK = { open, readdir, realpath, rename, stat, unlink };

/** A file system as far as writing needs one. */
export type Disk = Readonly<typeof DISK>;
