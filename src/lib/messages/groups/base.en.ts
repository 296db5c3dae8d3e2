/** What every screen needs. */
export { default as failures } from '../en/failures';
export { default as shell } from '../en/shell';
export { default as some } from '../en/some';
export { default as ui } from '../en/ui';
