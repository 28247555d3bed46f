import type { Confidence } from '../../utils/model/token';
import { PRETTY, render } from './formats';
import { write } from './output';
import type { Terminal } from './terminal';
import { t } from './texts';
import type { Watched } from './watch';

/** Shows the report to the person and writes what was asked for. `files`: see `targets`. */
export function publish(
  files: ReadonlyMap<string, string | null>,
  watched: Watched,
  least: Confidence,
  terminal: Terminal,
): void {
  if (files.get(PRETTY) !== null) terminal.note(`\n${render(PRETTY, watched, least, terminal.colour)}`);
  for (const [format, file] of files) {
    if (file === null) {
      terminal.print(render(format, watched, least, false));
    } else {
      write(file, render(format, watched, least, false));
      terminal.note(t('cli_wrote', [file]));
    }
  }
}
