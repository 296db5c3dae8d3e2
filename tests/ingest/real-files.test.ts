import { describe, expect, it } from 'vitest';
import { withOnce } from '../../src/lib/ingest/correct';
import { inspect } from '../../src/lib/ingest/inspect';
import { diskFile, importSources } from './memory-sink';
import { haveRealFiles, REAL_FILES } from './real-files';

/** Counts, dates and columns as counted with Python's csv module from the same files. */
describe.skipIf(!haveRealFiles)('real files come in without a question', () => {
	const load = async (name: string) => importSources([await diskFile(REAL_FILES + name)]);
	const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

	it('Chicago, the portal’s 22 columns', async () => {
		const { dataset, guess, sink } = await load('chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv');
		expect(guess).toMatchObject({ doubts: [], preset: { id: 'chicago' } });
		expect(dataset.report).toMatchObject({ read: 9999, kept: 9999, missingPlaces: 162, missingTimes: 0, outside: 0 });
		expect(dataset.dates!.map(day)).toEqual(['2015-01-23', '2015-02-08']);
		expect(dataset.categories).toContain('NARCOTICS');
		const iucr = dataset.extras.findIndex(({ name }) => name === 'IUCR');
		expect(dataset.extras[iucr].dictionary).toContain('0486'); // leading zeros survive
		expect(dataset.extras.find(({ name }) => name === 'FBI Code')?.dictionary).toContain('08B');
		expect(dataset.extras.find(({ name }) => name === 'Community Area')).toMatchObject({ kind: 'area' });
		expect([sink.column('lat')[0], sink.column('lon')[0]]).toEqual([41.747693646, -87.549035389]);
		expect(new Date(sink.column('start')[0]).toISOString()).toBe('2015-02-08T23:43:40.000Z');
	});

	it('New York shootings: date and time apart, one row a victim, people left out', async () => {
		const { dataset, guess, sink } = await load('nyc_nypd_shootings_2006-2019_bom.csv');
		expect(guess).toMatchObject({
			doubts: [],
			preset: { id: 'nypd-shootings' },
			mapping: { time: { column: 'OCCUR_DATE', clock: 'OCCUR_TIME' } }
		});
		expect(dataset).toMatchObject({ rows: 21408, grain: 'victim', precision: 'minute' });
		expect(dataset.report).toMatchObject({ read: 21408, kept: 21408, missingPlaces: 0, missingTimes: 0 });
		expect(dataset.dates!.map(day)).toEqual(['2006-01-01', '2019-09-30']);
		expect(dataset.extras.map(({ name }) => name).join()).not.toMatch(/RACE|SEX|AGE/);
		expect(new Date(sink.column('start')[0]).toISOString()).toBe('2017-09-09T03:57:00.000Z');
	});

	it('City of London: months', async () => {
		const { dataset, guess } = await load('uk_city-of-london_street_2018-04_2020-11.csv.gz');
		expect(guess).toMatchObject({ doubts: [], preset: { id: 'uk-street' } });
		expect(dataset).toMatchObject({ rows: 22111, precision: 'month', grain: 'offence' });
		expect(dataset.report).toMatchObject({ kept: 22111, missingPlaces: 1699, exactDuplicates: 1124 });
		expect(dataset.dates!.map(day)).toEqual(['2018-04-01', '2020-11-01']);
		expect(dataset.categories).toHaveLength(14);
		expect(dataset.report.outside).toBeGreaterThan(0); // the file reaches longitude -1.62
	});

	it('Lancashire, tab-separated: firsts of months are months', async () => {
		const { dataset, guess } = await load('uk_lancashire_asb_2020_tab-separated.tab');
		expect(guess.doubts).toEqual([]);
		expect(dataset).toMatchObject({ rows: 93992, precision: 'month' });
		expect(dataset.report.missingPlaces).toBe(0);
	});

	it('Berkeley: line breaks inside cells, places inside a text', async () => {
		const { dataset, guess } = await load('berkeley_pd_calls_2019_embedded-newlines.csv');
		expect(guess.mapping).toMatchObject({
			place: { kind: 'pair', column: 'Block_Location' },
			category: { column: 'CVLEGEND' },
			time: { clock: 'EVENTTM' }
		});
		expect(dataset.report).toMatchObject({ read: 5417, kept: 5417, missingPlaces: 200 });
	});

	it('Rio: 44 kinds side by side become counts by station and month', async () => {
		// Python: sum(int(row[kind]) for row in csv.DictReader(open(file, encoding='latin1'), delimiter=';') if row[kind].strip())
		const sums = {
			hom_doloso: 77_609,
			lesao_corp_morte: 636,
			latrocinio: 2_619,
			tentat_hom: 66_645,
			lesao_corp_dolosa: 1_129_036,
			estupro: 61_652,
			hom_culposo: 34_271,
			lesao_corp_culposa: 585_215,
			encontro_cadaver: 10_331,
			encontro_ossada: 567,
			roubo_comercio: 83_051,
			roubo_residencia: 21_947,
			roubo_veiculo: 429_989,
			roubo_carga: 67_097,
			roubo_transeunte: 811_171,
			roubo_em_coletivo: 120_082,
			roubo_banco: 458,
			roubo_cx_eletronico: 588,
			roubo_celular: 131_134,
			roubo_conducao_saque: 2_056,
			roubo_bicicleta: 356,
			outros_roubos: 254_257,
			furto_veiculos: 272_034,
			furto_bicicleta: 3_628,
			outros_furtos: 2_012_131,
			sequestro: 117,
			extorsao: 22_901,
			sequestro_relampago: 1_282,
			estelionato: 363_285,
			apreensao_drogas: 235_161,
			recuperacao_veiculos: 335_260,
			cump_mandado_prisao: 188_077,
			ameaca: 1_024_834,
			pessoas_desaparecidas: 75_997,
			hom_por_interv_policial: 12_604,
			armas_apreendidas: 148_389,
			prisoes: 210_911,
			grp: 94_060,
			apf_cmp: 120_547,
			apreensoes: 36_778,
			gaai: 22_810,
			aaapai_cmba: 24_005,
			pol_militares_mortos_serv: 357,
			pol_civis_mortos_serv: 61
		};
		const { dataset, guess, sink } = await load('rio_isp_monthly_by_station_2003-2017_semicolon_latin1_decimal-comma.csv');
		expect(guess.doubts).toEqual([]);
		expect(guess.mapping).toMatchObject({ time: { column: 'mes_ano' }, area: 'CISP', place: null, grain: 'count' });
		expect(Object.fromEntries(dataset.categories.map((name, i) => [name, dataset.categoryCounts[i]]))).toEqual(sums);
		const { read, kept, setAside, net, missingTimes } = dataset.report;
		expect({ read, kept, setAside, net, missingTimes }).toEqual({
			read: 22_909,
			kept: 22_909,
			setAside: [],
			net: 9_095_996,
			missingTimes: 0
		});
		expect(dataset.rows).toBe(464_383); // the cells that are neither empty nor 0
		expect(dataset.report.notes.join()).toMatch(/124,877 cells are empty/);
		expect(dataset).toMatchObject({ precision: 'month', grain: 'count' });
		expect(dataset.dates!.map(day)).toEqual(['2003-01-01', '2017-04-01']);
		const area = dataset.extras.findIndex(({ kind }) => kind === 'area');
		expect(dataset.extras[area].dictionary).toHaveLength(138);
		// Street robberies of station 5 in 2016, summed in Python likewise.
		const [station, start, category, weight] = [`x${area}`, 'start', 'category', 'weight'].map((name) => sink.column(name));
		const [five, robbery] = [dataset.extras[area].dictionary!.indexOf('5') + 1, dataset.categories.indexOf('roubo_transeunte')];
		const of2016 = (i: number) => start[i] >= Date.UTC(2016, 0) && start[i] < Date.UTC(2017, 0);
		expect(weight.filter((_, i) => station[i] === five && category[i] === robbery && of2016(i)).reduce((sum, n) => sum + n)).toBe(
			1675
		);
	});

	it('New York shootings, each incident once', async () => {
		const source = await diskFile(`${REAL_FILES}nyc_nypd_shootings_2006-2019_bom.csv`);
		const { guess } = await inspect(source);
		expect(guess.key).toEqual(['INCIDENT_KEY']);
		const { dataset } = await importSources([source], { mapping: withOnce(guess.mapping, guess.key) });
		// Python: len({row['INCIDENT_KEY'] for row in csv.DictReader(open(file, encoding='utf-8-sig'))})
		expect(dataset.report).toMatchObject({ read: 21_408, kept: 16_862, setAside: [{ rows: 21_408 - 16_862 }] });
	});
});
