/** Smoothing and grouping incidents for the map, and drawing the tiles of its background. */
export { default as failures } from '../en/failures';
export { default as tiles } from '../en/tiles';
export { default as work } from '../en/work';
