import { matchToFirst } from '$lib/compute/append';
import { expandFile, importIncidents, inspectFile, previewMapping } from '$lib/compute/ingest';
import type { Dataset, Grain, PortalOrigin } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import { severalToChooseFrom, titleOf, type PickedTable } from '$lib/ingest/formats/choice';
import type { Expanded } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Inspection, Preview } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { HeaderMatch } from '$lib/ingest/match-file';
import { readAsides } from '$lib/storage/chunks';
import { dropRun } from '$lib/storage/portal-runs';
import { datasets } from './datasets.svelte';
import { notices } from './notices.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/** What the import of a fetched table needs to know beside the table. */
export interface FromPortal {
	portal: PortalOrigin;
	grain: Grain;
	/** Sentences for the report. */
	notes: string[];
	/** The fetch whose pages are kept until the data is in. */
	run: string;
}

/** The bringing in of files: choose, look, map, read, report. Choosing again abandons what was under way. */
class Importing {
	step = $state<'choose' | 'looking' | 'tables' | 'mapping' | 'reading' | 'done'>('choose');
	/** What the chosen files hold, while the user says which of it. */
	found = $state.raw<readonly Expanded[]>([]);
	tables = $state.raw<readonly PickedTable[]>([]);
	name = $state('');
	inspection = $state.raw<Inspection>();
	mapping = $state.raw<Mapping>();
	/** How the columns of the other files stand for those of the first, where they are called otherwise. */
	matches = $state.raw<readonly HeaderMatch[]>([]);
	preview = $state.raw<Preview>();
	previewing = $state(false);
	progress = $state.raw<ImportProgress>();
	dataset = $state.raw<Dataset>();
	failure = $state.raw<unknown>();
	/** Where the files come from, when it is a portal. */
	origin = $state.raw<FromPortal>();
	#current = new AbortController();
	#previews = new AbortController();

	/** Looks at what the files hold. One table each is taken; of several the user chooses. */
	async choose(files: File[], origin?: FromPortal): Promise<void> {
		if (!files.length) return;
		const signal = this.#begin();
		this.origin = origin;
		this.tables = files.map((file) => ({ file, name: file.name, bytes: file.size }));
		this.step = 'looking';
		try {
			const found: Expanded[] = [];
			for (const file of files) found.push(await expandFile(file, signal));
			this.found = found;
			if (severalToChooseFrom(found)) this.step = 'tables';
			else
				await this.pick(
					found.map(({ tables: [table] }, i) => ({ file: files[i], part: table.part, name: table.name, bytes: table.unpacked }))
				);
		} catch (error) {
			this.#failed(error, signal, 'choose');
		}
	}

	/** Looks at the first of the tables, and how the columns of the others stand for its own. */
	async pick(tables: PickedTable[]): Promise<void> {
		const { origin } = this;
		const signal = this.#begin();
		this.origin = origin;
		this.tables = tables;
		this.name = titleOf(tables);
		this.step = 'looking';
		try {
			const inspection = await inspectFile(refOf(tables[0]), signal);
			// What a row counts is known for a portal's tables; a file does not say it.
			if (origin && !inspection.guess.preset) inspection.guess.mapping.grain = origin.grain;
			const { mapping } = inspection.guess;
			this.matches = tables.length > 1 ? await matchToFirst(tables.map(refOf), mapping, signal) : [];
			this.inspection = inspection;
			this.mapping = inspection.guess.mapping;
			this.preview = inspection.preview;
			this.step = 'mapping';
		} catch (error) {
			this.#failed(error, signal, 'choose');
		}
	}

	/** A correction by the user: shown at once, tried on the sample. */
	change(mapping: Mapping): void {
		this.mapping = mapping;
		this.failure = undefined;
		void this.#tryOut(mapping);
	}

	changeMatch(match: HeaderMatch): void {
		this.matches = this.matches.map((each) => (each.signature === match.signature ? match : each));
	}

	async #tryOut(mapping: Mapping) {
		this.#previews.abort();
		const { signal } = (this.#previews = new AbortController());
		this.previewing = true;
		try {
			this.preview = await previewMapping(refOf(this.tables[0]), mapping, signal);
		} catch (error) {
			if (!isAbort(error) && !signal.aborted) this.failure = error;
		} finally {
			if (!signal.aborted) this.previewing = false;
		}
	}

	async confirm(): Promise<void> {
		const { inspection, mapping, tables, name, origin } = this;
		if (!inspection || !mapping || this.step !== 'mapping') return;
		const { signal } = (this.#current = new AbortController());
		const end = work.begin(text.importing.readingName(tables[0].name));
		this.failure = undefined;
		this.progress = undefined;
		this.step = 'reading';
		try {
			const request = {
				files: tables.map(refOf),
				name: name.trim() || titleOf(tables),
				mapping,
				matches: [...this.matches],
				// What was remarked on the guess is true of the guess alone.
				notes: [
					...(origin?.notes ?? []),
					...(inspection.guess.preset?.notes ?? []),
					...(mapping === inspection.guess.mapping ? inspection.guess.remarks : [])
				],
				signature: inspection.signature,
				remember: mapping !== inspection.guess.mapping,
				portal: origin?.portal
			};
			const dataset = await importIncidents(request, signal, (progress) => {
				if (!signal.aborted) this.progress = progress;
			});
			// The data is in: the pages that were kept for a second try may go.
			if (origin) dropRun(origin.run).catch((error) => notices.fail(error));
			await datasets.added(dataset);
			this.dataset = dataset;
			this.step = 'done';
		} catch (error) {
			this.#failed(error, signal, 'mapping');
		} finally {
			end();
		}
	}

	cancel(): void {
		this.#current.abort();
		if (this.step === 'reading') this.step = 'mapping';
		else this.reset();
	}

	reset(): void {
		this.#begin();
		this.step = 'choose';
		this.tables = this.found = [];
	}

	async asides(): Promise<Blob | null> {
		return this.dataset ? readAsides(this.dataset.id) : null;
	}

	/** Abandons what is under way. @returns the signal of what begins now */
	#begin(): AbortSignal {
		this.#current.abort();
		this.#previews.abort();
		this.origin = undefined;
		this.inspection = this.mapping = this.preview = this.progress = this.dataset = this.failure = undefined;
		this.previewing = false;
		this.matches = [];
		return (this.#current = new AbortController()).signal;
	}

	#failed(error: unknown, signal: AbortSignal, back: 'choose' | 'mapping') {
		if (isAbort(error) || signal.aborted) return;
		this.failure = error;
		this.step = back;
	}
}

const refOf = ({ file, part }: PickedTable) => ({ file, part });

export const importing = new Importing();
