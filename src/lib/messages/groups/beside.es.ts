/** What the Explore screen fetches when its map stands: sentences, kept views, saving. */
export { default as files } from '../es/files';
export { default as kept } from '../es/kept';
export { default as sayings } from '../es/sayings';
