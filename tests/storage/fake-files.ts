/** As much of the browser's private file system as the app uses, in memory. */
export class FakeFolder {
	readonly entries = new Map<string, FakeFolder | FakeFile>();

	async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
		return this.#entry(name, FakeFolder, create);
	}
	async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
		return this.#entry(name, FakeFile, create);
	}
	async removeEntry(name: string): Promise<void> {
		const entry = this.entries.get(name);
		if (!entry) throw new DOMException('', 'NotFoundError');
		if (isOpen(entry)) throw new DOMException('', 'NoModificationAllowedError');
		this.entries.delete(name);
	}
	async *keys(): AsyncGenerator<string> {
		yield* this.entries.keys();
	}

	#entry<Entry extends FakeFolder | FakeFile>(name: string, Type: new () => Entry, create: boolean): Entry {
		if (!this.entries.has(name)) {
			if (!create) throw new DOMException('', 'NotFoundError');
			this.entries.set(name, new Type());
		}
		return this.entries.get(name) as Entry;
	}
}

const isOpen = (entry: FakeFolder | FakeFile): boolean =>
	entry instanceof FakeFile ? entry.isOpen : [...entry.entries.values()].some(isOpen);

export class FakeFile {
	bytes = new Uint8Array(0);
	isOpen = false;
	/** Bytes it may have. */
	room = Infinity;
	/** How often it was read. */
	reads = 0;

	async createSyncAccessHandle() {
		if (this.isOpen) throw new DOMException('', 'NoModificationAllowedError');
		this.isOpen = true;
		return {
			write: (data: Uint8Array, { at }: { at: number }) => {
				const part = data.subarray(0, Math.max(0, this.room - at));
				const longer = new Uint8Array(Math.max(this.bytes.length, at + part.length));
				longer.set(this.bytes);
				longer.set(part, at);
				this.bytes = longer;
				return part.length;
			},
			truncate: (length: number) => void (this.bytes = this.bytes.slice(0, length)),
			flush: () => {},
			close: () => void (this.isOpen = false)
		};
	}
	async getFile() {
		return {
			size: this.bytes.length,
			text: async () => new TextDecoder().decode(this.bytes),
			slice: (from: number, to: number) => ({
				arrayBuffer: async () => {
					this.reads++;
					return this.bytes.slice(from, to).buffer;
				}
			})
		};
	}
}
