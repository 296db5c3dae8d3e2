import { inspectBackup, restoreBackup, saveBackup, type BackupSummary } from '$lib/compute/backup';
import { isAbort } from '$lib/domain/errors';
import { sweepRestoring } from '$lib/storage/backup-restore';
import { LAST_BACKUP } from '$lib/storage/backup-save';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { notices } from './notices.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

interface LastBackup {
	/** Epoch milliseconds. */
	at: number;
	bytes: number;
}
/** Not in every browser, and not yet in TypeScript's library. */
type SavePicker = (options: {
	suggestedName: string;
	types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

/** Saving everything on this device into one file, and bringing it back. */
class Backup {
	running = $state<'saving' | 'looking' | 'restoring'>();
	doing = $state('');
	share = $state(0);
	cancelling = $state(false);
	last = $state.raw<LastBackup | null>();
	chosen = $state.raw<{ name: string; contents: BackupSummary }>();
	failure = $state.raw<unknown>();
	#file: File | undefined;
	#work = new AbortController();

	/** Reads when the last backup was; call when the panel is shown. */
	async start(): Promise<void> {
		try {
			this.last = (await readSetting<LastBackup>(LAST_BACKUP)) ?? null;
			await sweepRestoring();
		} catch (error) {
			notices.fail(error);
		}
	}

	/**
	 * Asks where to (in browsers that can) and saves everything. Call from a click: the question needs one.
	 * @param download  hands a file to the browser, where it cannot ask
	 */
	async save(download: (file: Blob, name: string) => void): Promise<void> {
		const at = Date.now();
		await this.#run('saving', text.settings.backup.saving, async (signal) => {
			const name = `openbeat-${localDate(at)}.openbeat`;
			const target = await pickTarget(name);
			const { bytes, file } = await saveBackup(target, at, __BUILD__.version, signal, (progress) => this.#show(progress));
			if (file) download(file, name);
			this.last = { at, bytes };
			notices.say(file ? text.settings.backup.inDownloads(name) : text.settings.backup.saved(target!.name), { tone: 'good' });
			// The file is there, whether or not this device remembers it.
			await writeSetting(LAST_BACKUP, this.last).catch((error) => notices.fail(error));
		});
	}

	/** Looks into a file, so that the user sees what it holds before it is restored. */
	async choose(file: File): Promise<void> {
		await this.#run('looking', text.settings.backup.looking, async (signal) => {
			this.chosen = undefined;
			const contents = await inspectBackup(file, signal);
			this.#file = file;
			this.chosen = { name: file.name, contents };
		});
	}

	/** Brings back what the chosen file holds. */
	async restore(): Promise<void> {
		const file = this.#file;
		if (!file) return;
		this.dismiss();
		await this.#run('restoring', text.settings.backup.restoring, async (signal) => {
			const { datasets, models } = await restoreBackup(file, signal, (progress) => this.#show(progress));
			// The list of datasets listens to this channel, here and in other tabs.
			const channel = new BroadcastChannel('openbeat-datasets');
			channel.postMessage('changed');
			channel.close();
			notices.say(text.settings.backup.restored(text.some.datasets(datasets.length), text.some.models(models)), {
				tone: 'good',
				seconds: 15,
				hint: text.settings.backup.reload,
				action: { label: text.ui.reload, run: () => location.reload() }
			});
		});
	}

	dismiss(): void {
		this.chosen = undefined;
		this.#file = undefined;
	}

	cancel(): void {
		this.cancelling = true;
		this.#work.abort();
	}

	#show({ share, doing }: { share: number; doing?: string }) {
		this.share = share;
		this.doing = doing ?? this.doing;
	}

	async #run(what: NonNullable<Backup['running']>, words: string, task: (signal: AbortSignal) => Promise<void>) {
		if (this.running) return;
		this.#work = new AbortController();
		this.running = what;
		this.cancelling = false;
		this.failure = undefined;
		this.#show({ share: 0, doing: what === 'saving' ? text.settings.backup.savingNow : text.settings.backup.checking });
		const end = work.begin(words);
		try {
			await task(this.#work.signal);
		} catch (error) {
			if (!isAbort(error)) this.failure = error; // closing the picker is an abort too
		} finally {
			end();
			this.running = undefined;
		}
	}
}

/** Where the user wants the file; null where the browser can only download. */
async function pickTarget(suggestedName: string): Promise<FileSystemFileHandle | null> {
	const { showSaveFilePicker: pick } = window as { showSaveFilePicker?: SavePicker };
	if (!pick) return null;
	return pick.call(window, {
		suggestedName,
		types: [{ description: text.settings.backup.fileKind, accept: { 'application/x-openbeat': ['.openbeat'] } }]
	});
}

/** 2025-12-31, by the clock on the wall. */
function localDate(time: number): string {
	const date = new Date(time);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const backup = new Backup();
