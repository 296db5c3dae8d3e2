/** Making the sample city. */
export { default as failures } from '../en/failures';
export { default as sample } from '../en/sample';
export { default as work } from '../en/work';
