/** Work that reads and stores rows. */
export { default as failures } from '../es/failures';
export { default as work } from '../es/work';
