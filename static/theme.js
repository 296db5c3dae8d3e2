// Runs before the first paint, so that a chosen appearance never flashes the other one, nor the first screen at somebody who has data.
// A file: the content policy allows no inline script of ours.
(function () {
	try {
		var choice = localStorage.getItem('openbeat-theme');
		if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
		if (localStorage.getItem('openbeat-has-data')) document.documentElement.dataset.hasData = '';
	} catch {
		// Storage forbidden: the system's appearance stands.
	}
})();
