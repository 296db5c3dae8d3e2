/** What the Explore screen fetches when its map stands: sentences, kept views, saving, charts, playing. */
export { default as charts } from '../es/charts';
export { default as files } from '../es/files';
export { default as kept } from '../es/kept';
export { default as playing } from '../es/playing';
export { default as sayings } from '../es/sayings';
export { default as time } from '../es/time';
