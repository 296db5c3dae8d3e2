/** What is written in the rows of the sample city. */
export { default as sample } from '../es/sample';
