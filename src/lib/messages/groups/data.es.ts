/** The first screen and the Data screen. */
export { default as data } from '../es/data';
export { default as importing } from '../es/importing';
export { default as list } from '../es/list';
export { default as start } from '../es/start';
export { default as storage } from '../es/storage';
export { default as tidied } from '../es/tidied';
