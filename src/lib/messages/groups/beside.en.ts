/** What the Explore screen fetches when its map stands: sentences, kept views, saving. */
export { default as files } from '../en/files';
export { default as kept } from '../en/kept';
export { default as sayings } from '../en/sayings';
