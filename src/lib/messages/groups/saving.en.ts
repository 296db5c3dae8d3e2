/** Saving a backup and restoring it. */
export { default as backup } from '../en/backup';
export { default as failures } from '../en/failures';
