// Writes src/lib/ingest/epsg.json, the list in which a system of map coordinates is searched by name or code.
// node scripts/epsg-list.js PATH, where PATH is all.json of the npm package epsg-index (2.0.0, ISC; data of the EPSG registry).
// Left out: what proj4js cannot compute, and realisations of a datum that differ from one kept by about a metre or less.
import { readFileSync, writeFileSync } from 'node:fs';

const METHODS = /\+proj=(tmerc|utm|lcc|merc|laea|aea|somerc|sterea|stere|omerc|krovak|cass|poly|eqc)\b/;
const LEFT_OUT =
	/deprecated|^NAD83\((2011|NSRS2007|CORS96|CSRS\d?)\)|^NAD83\(CSRS\)v|^(WGS 72|Pulkovo|GSK-2011|Xian|Beijing|New Beijing|GDM|DRUKREF|JGD2000|Tokyo|UCS-2000|ELD79|ID74|PSAD56|Kertau|Kalianpur|Cape|IGC|RGTAAF|SRGI|LGD|Kuwait|AGD66|ED50)|RDN2008|v2 \/|crs$|\+ .*height|Antarctic|UPS|Arctic|EASE-Grid/i;

const systems = Object.values(JSON.parse(readFileSync(process.argv[2], 'utf8')))
	.filter(
		({ kind, name, proj4, bbox }) =>
			kind === 'CRS-PROJCRS' && bbox && METHODS.test(proj4 ?? '') && !/nadgrids/.test(proj4) && !LEFT_OUT.test(name)
	)
	.map(({ code, name, proj4, bbox: [north, west, south, east] }) => {
		const definition = proj4.replace(/ \+(towgs84=0,0,0,0,0,0,0|no_defs|type=crs)\b/g, '').trim();
		return `${code}|${name}|${definition}|${[west, south, east, north].map((degrees) => Math.round(degrees * 100) / 100)}`;
	});
writeFileSync(new URL('../src/lib/ingest/epsg.json', import.meta.url), `${JSON.stringify(systems, null, '\t')}\n`);
console.log(`${systems.length} systems`);
