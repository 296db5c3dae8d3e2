/** Saving a backup and restoring it. */
export { default as backup } from '../es/backup';
export { default as failures } from '../es/failures';
