/** What the Explore screen fetches once its first map stands. */
export { default as exploring } from '../en/exploring';
export { default as painted } from '../en/painted';
export { default as placing } from '../en/placing';
