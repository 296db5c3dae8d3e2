import { text } from '$lib/messages/text';

/** A drawing (SVG text of our own making) as a PNG file, twice as fine as it is large. */
export async function svgToPng(svg: string, fineness = 2): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * fineness;
		canvas.height = image.naturalHeight * fineness;
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(text.files.noPicture))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}
