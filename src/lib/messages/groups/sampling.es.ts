/** Making the sample city. */
export { default as failures } from '../es/failures';
export { default as sample } from '../es/sample';
export { default as work } from '../es/work';
