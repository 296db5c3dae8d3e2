export { prepare } from './import.peer.js';
