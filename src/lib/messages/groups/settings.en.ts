/** The Settings screen. */
export { default as backends } from '../en/backends';
export { default as backup } from '../en/backup';
export { default as settings } from '../en/settings';
export { default as storage } from '../en/storage';
