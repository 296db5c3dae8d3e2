import type { By } from '$lib/append/difference';
import { appendNewer, compareNewer, forgetNewer, matchToDataset } from '$lib/compute/append';
import { expandFile } from '$lib/compute/ingest';
import type { AppendedRows, Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import { severalToChooseFrom, titleOf, type PickedTable } from '$lib/ingest/formats/choice';
import type { Expanded } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { HeaderMatch } from '$lib/ingest/match-file';
import { undoAppend, type AppendUndo } from '$lib/storage/append';
import { dropRun } from '$lib/storage/portal-runs';
import { datasets } from './datasets.svelte';
import type { FromPortal } from './importing.svelte';
import { LiftedSteps } from './lifted-steps';
import { notices } from './notices.svelte';
import { work } from './notices-work.svelte';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

type Compared = Awaited<ReturnType<typeof compareNewer>>;

/** Adding newer rows to a dataset: choose files, see how their columns match, compare, add. One at a time; leaving forgets what was read. */
class Appending {
	dataset = $state.raw<Dataset>();
	step = $state<'choose' | 'looking' | 'tables' | 'match' | 'reading' | 'compared' | 'adding' | 'done'>('choose');
	found = $state.raw<readonly Expanded[]>([]);
	tables = $state.raw<readonly PickedTable[]>([]);
	matches = $state.raw<readonly HeaderMatch[]>([]);
	comparison = $state.raw<Compared>();
	by = $state<By>('cells');
	/** Of changed records the newer version is taken. */
	newer = $state(false);
	progress = $state.raw<ImportProgress>();
	failure = $state.raw<unknown>();
	added = $state.raw<AppendedRows>();
	#undo = $state.raw<AppendUndo>();
	undoable = $derived(this.#undo !== undefined);
	#origin: FromPortal | undefined;
	#current = new AbortController();
	/** Newer rows are held against the rows as they were read. */
	#steps = new LiftedSteps();

	/** Begins for a dataset; a table that was fetched for it comes along. */
	async open(dataset: Dataset, fetched?: { file: File; from: FromPortal }): Promise<void> {
		this.#begin();
		this.dataset = dataset;
		if (fetched) await this.choose([fetched.file], fetched.from);
	}

	close(): void {
		// What is being added cannot be stopped, and is soon over: then a notice says so.
		this.#begin();
		this.dataset = this.#origin = undefined;
	}

	/** @param origin  where the files come from, when it is a portal */
	async choose(files: File[], origin?: FromPortal): Promise<void> {
		if (!this.dataset || !files.length) return;
		const signal = this.#begin();
		this.#origin = origin;
		this.tables = files.map((file) => ({ file, name: file.name, bytes: file.size }));
		this.step = 'looking';
		await this.#guard(signal, 'choose', async () => {
			const found: Expanded[] = [];
			for (const file of files) found.push(await expandFile(file, signal));
			this.found = found;
			if (severalToChooseFrom(found)) this.step = 'tables';
			else
				await this.pick(
					found.map(({ tables: [table] }, i) => ({ file: files[i], part: table.part, name: table.name, bytes: table.unpacked }))
				);
		});
	}

	async pick(tables: PickedTable[]): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		const signal = this.#begin();
		this.tables = tables;
		this.step = 'looking';
		await this.#guard(signal, 'choose', async () => {
			this.matches = await matchToDataset(dataset.id, tables.map(refOf), signal);
			this.step = 'match';
			// Nothing to look at: the names are the same.
			if (this.matches.every(({ same }) => same)) await this.compare();
		});
	}

	change(match: HeaderMatch): void {
		this.matches = this.matches.map((each) => (each.signature === match.signature ? match : each));
	}

	/** Reads the rows and says which are new. */
	async compare(): Promise<void> {
		const { dataset, tables, matches } = this;
		if (!dataset || this.step !== 'match') return;
		const { signal } = (this.#current = new AbortController());
		const end = work.begin(text.appending.readingName(tables[0].name));
		this.failure = this.progress = undefined;
		this.step = 'reading';
		const { portal } = dataset.provenance;
		await this.#guard(signal, 'match', async () => {
			try {
				this.dataset = await this.#steps.lift(dataset, signal);
				this.comparison = await compareNewer(
					{
						dataset: dataset.id,
						files: tables.map(refOf),
						name: titleOf(tables),
						matches: [...matches],
						rowKey: portal?.rowKey
					},
					signal,
					(progress) => {
						if (!signal.aborted) this.progress = progress;
					}
				);
			} catch (error) {
				void this.#steps.bringBack();
				throw error;
			}
			this.by = this.comparison.ways[0].by;
			this.newer = false;
			this.step = 'compared';
		});
		end();
	}

	way(by: By): void {
		this.by = by;
	}

	takeNewer(newer: boolean): void {
		this.newer = newer;
	}

	async back(): Promise<void> {
		const { matches, tables, step } = this;
		this.#begin();
		if (step !== 'compared') return;
		// The columns may be what is wrong.
		this.tables = tables;
		this.matches = matches;
		this.step = 'match';
	}

	async add(): Promise<void> {
		const { comparison, by, newer } = this;
		if (!comparison || this.step !== 'compared') return;
		const { signal } = this.#current;
		const end = work.begin(text.appending.addingRows);
		this.failure = undefined;
		this.step = 'adding';
		this.comparison = undefined; // whatever happens, they no longer wait
		const origin = this.#origin;
		try {
			const { dataset, undo } = await appendNewer(comparison.pending, { by, newer, portal: origin?.portal });
			if (origin) await dropRun(origin.run).catch((error) => notices.fail(error));
			await datasets.changed();
			await this.#steps.bringBack();
			if (signal.aborted) return this.#say(dataset, undo);
			this.#origin = undefined;
			this.dataset = datasets.list.find(({ id }) => id === dataset.id) ?? dataset;
			this.added = dataset.appended?.at(-1);
			this.#undo = undo ?? undefined;
			this.step = 'done';
		} catch (error) {
			void this.#steps.bringBack();
			if (signal.aborted) return notices.fail(error);
			this.failure = error;
			this.step = 'match';
		} finally {
			end();
		}
	}

	/** The user has left meanwhile: how it ended is said at the edge of the screen. */
	#say({ name, appended }: Dataset, undo: AppendUndo | null): void {
		const run = () => this.#takeAway(undo!);
		notices.say(text.appending.rowsAdded(count(appended?.at(-1)?.added ?? 0), name), {
			tone: 'good',
			...(undo && { action: { label: text.shell.undo, run } })
		});
	}

	/** Takes the rows that were just added away again. */
	async undo(): Promise<void> {
		const undo = this.#undo;
		if (!undo) return;
		this.#undo = undefined;
		await this.#guard(this.#current.signal, 'done', async () => {
			await this.#takeAway(undo);
			this.#begin();
			this.dataset = undo.before;
			notices.say(text.appending.takenAway, { tone: 'good' });
		});
	}

	/** Undoes an append under the steps that were done since. */
	async #takeAway(undo: AppendUndo): Promise<void> {
		await this.#steps.lift(undo.after, new AbortController().signal);
		try {
			await undoAppend(undo);
			await datasets.changed();
		} finally {
			await this.#steps.bringBack();
		}
	}

	/** Stops looking or reading. */
	cancel(): void {
		const { step, matches, tables } = this;
		this.#begin();
		if (step !== 'reading') return;
		this.tables = tables;
		this.matches = matches;
		this.step = 'match';
	}

	/** Abandons what is under way, and forgets rows that wait. @returns the signal of what begins now */
	#begin(): AbortSignal {
		this.#current.abort();
		// Also rows of a comparison that ended just when it was called off.
		if (this.comparison || this.step === 'reading') {
			forgetNewer().catch((error) => notices.fail(error));
			void this.#steps.bringBack();
		}
		this.step = 'choose';
		this.tables = this.found = [];
		this.matches = [];
		this.comparison = this.progress = this.failure = this.added = this.#undo = undefined;
		return (this.#current = new AbortController()).signal;
	}

	async #guard(signal: AbortSignal, back: 'choose' | 'match' | 'done', job: () => Promise<void>) {
		try {
			await job();
		} catch (error) {
			if (isAbort(error) || signal.aborted) return;
			this.failure = error;
			this.step = back;
		}
	}
}

const refOf = ({ file, part }: PickedTable) => ({ file, part });

export const appending = new Appending();
