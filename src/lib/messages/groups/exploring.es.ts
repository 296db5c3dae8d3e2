/** What the Explore screen fetches once its first map stands. */
export { default as exploring } from '../es/exploring';
export { default as painted } from '../es/painted';
export { default as placing } from '../es/placing';
