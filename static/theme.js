// Runs before the first paint, so that a chosen appearance never flashes the other one, nor the first screen at somebody who has data,
// nor English at somebody who reads another language. A file: the content policy allows no inline script of ours.
(function () {
	// The languages of src/lib/messages/languages.ts, each with its direction.
	var LANGUAGES = { en: 'ltr', es: 'ltr' };
	var root = document.documentElement;
	var language = [].concat(navigator.languages || navigator.language || []).map(function (tag) {
		return String(tag).toLowerCase().split('-')[0];
	});
	try {
		var choice = localStorage.getItem('openbeat-theme');
		if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
		if (localStorage.getItem('openbeat-has-data')) root.dataset.hasData = '';
		language.unshift(localStorage.getItem('openbeat-language'));
	} catch {
		// Storage forbidden: the system's appearance and the browser's language stand.
	}
	root.lang = language.concat('en').find(function (code) {
		return Object.hasOwn(LANGUAGES, code);
	});
	root.dir = LANGUAGES[root.lang];
	// The page was prerendered in English: it waits for the app to draw it in this language (src/app.css).
	if (root.lang !== 'en') root.dataset.waits = '';
})();
