/** The Settings screen. */
export { default as backends } from '../es/backends';
export { default as backup } from '../es/backup';
export { default as settings } from '../es/settings';
export { default as storage } from '../es/storage';
