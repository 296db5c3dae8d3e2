/** The first screen and the Data screen. */
export { default as data } from '../en/data';
export { default as importing } from '../en/importing';
export { default as list } from '../en/list';
export { default as start } from '../en/start';
export { default as storage } from '../en/storage';
export { default as tidied } from '../en/tidied';
