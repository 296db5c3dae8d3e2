/** What every screen needs. */
export { default as failures } from '../es/failures';
export { default as shell } from '../es/shell';
export { default as some } from '../es/some';
export { default as ui } from '../es/ui';
