import { describe, expect, it } from 'vitest';
import { mayAsk } from '../../src/lib/portals/door-rules';

const app = new URL('https://openbeat.example/');
const local = new URL('http://127.0.0.1:4173/openbeat/');
const may = (url: string, hosts: string[] = [], from = app) => mayAsk(new URL(url), { strict: false, hosts }, from);

describe('the door', () => {
	const chicago = 'https://data.cityofchicago.org/resource/ijzp-q8t2.csv?$limit=1';
	it('is closed until the user opens it for a host', () => {
		expect(may(chicago)).toBe('not-allowed');
		expect(may(chicago, ['data.seattle.gov'])).toBe('not-allowed');
		expect(may(chicago, ['data.cityofchicago.org'])).toBe('portal');
	});
	it('is closed altogether in strict mode', () => {
		expect(mayAsk(new URL(chicago), { strict: true, hosts: ['data.cityofchicago.org'] }, app)).toBe('closed');
	});
	it.each([
		'https://evil.example/',
		'https://data.cityofchicago.org.evil.example/',
		'https://services1.arcgis.com/evil/arcgis/rest/services/x/FeatureServer/0/query',
		'https://services1.arcgis.com/UWYHeuuJISiGmgXx/../evil/query',
		'https://data.cityofchicago.org:8443/',
		'http://127.0.0.1:9/',
		'https://localhost/'
	])('does not lead to %s, whatever the storage says', (url) => {
		expect(may(url, [new URL(url).host])).not.toBe('portal');
	});
	it.each([
		'http://data.cityofchicago.org/',
		'ftp://data.cityofchicago.org/',
		'data:text/csv,a',
		'blob:https://data.cityofchicago.org/1',
		'file:///etc/passwd'
	])('takes https only: %s', (url) => expect(may(url, ['data.cityofchicago.org', ''])).toBe('not-secure'));
	it('sends no names and passwords', () => {
		expect(may('https://user:word@data.cityofchicago.org/', ['data.cityofchicago.org'])).toBe('bad-request');
	});
	it('leads to this device only when the app itself comes from it, and when allowed', () => {
		expect(may('http://127.0.0.1:9/x', ['127.0.0.1:9'], local)).toBe('portal');
		expect(may('http://127.0.0.1:9/x', [], local)).toBe('not-allowed');
		expect(may('http://127.0.0.1:9/x', ['127.0.0.1:9'], app)).toBe('not-secure');
		expect(may('http://localhost:9/x', ['localhost:9'], local)).toBe('not-secure');
	});
});
