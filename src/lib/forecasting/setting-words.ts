import { text } from '$lib/messages/text';

/**
 * What was settled for a model, as files say it: `depth=5 trees=50` → "depth 5, trees 50". Greek and single letters are those of the formulas in
 * the methods. Older versions wrote networks as "wasm, epoch 3 of 25".
 */
export function settingWords(setting: string): string {
	const kept = setting.replace(/^(\w+), epoch (\d+) of (\d+)$/, 'backend=$1 epoch=$2/$3');
	const names = text.forecasting.settings as Record<string, string>;
	return kept
		.split(' ')
		.filter(Boolean)
		.map((part) => {
			const [key, value] = part.split('=');
			return key in names ? `${names[key]} ${value}` : part;
		})
		.join(', ');
}
