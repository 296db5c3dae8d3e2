/** Work that reads and stores rows. */
export { default as failures } from '../en/failures';
export { default as work } from '../en/work';
