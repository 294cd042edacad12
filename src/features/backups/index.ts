/** Backups: everything as one file that proves itself, taken and given back while the site runs. */
export { writeBackup, type Manifest } from './write.ts'
export { readBackup, BrokenBackup } from './read.ts'
