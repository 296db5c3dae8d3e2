/** What the Explore screen fetches when its map stands: sentences, kept views, saving, charts, playing. */
export { default as charts } from '../en/charts';
export { default as files } from '../en/files';
export { default as kept } from '../en/kept';
export { default as playing } from '../en/playing';
export { default as sayings } from '../en/sayings';
export { default as time } from '../en/time';
