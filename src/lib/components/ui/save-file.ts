/** Hands a file to the browser to save. */
export function saveFile(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// A download may begin late; then the address has to hold still.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
