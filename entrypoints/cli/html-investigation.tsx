import { render } from 'preact-render-to-string';
import { InvestigationView } from '../../components/investigation/InvestigationView';
import style from '../../components/investigation/investigation.css?inline';
import pageStyle from '../../components/investigation/report.css?inline';
import { utc } from '../../components/investigation/words';
import colours from '../../components/ui/tokens.css?inline';
import { anomalies } from '../../utils/assess/traffic/anomalies';
import type { InvestigationAsked } from '../../utils/export/investigation-json';
import type { Investigation } from '../../utils/model/investigation';
import { summary, verdict } from './pretty-investigation';
import { t } from './texts';

/** Nothing is loaded and nothing runs, whatever a log holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The investigation as one page that needs nothing else: no script, no address, readable on paper and without colours. */
export function investigationHtml(found: Investigation, asked: InvestigationAsked): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{t('investigation_title')}</title>
        {/* Ours, and the one place where text is not escaped. */}
        <style dangerouslySetInnerHTML={{ __html: colours + pageStyle + style }} />
      </head>
      <body>
        <header>
          <h1>{t('investigation_title')}</h1>
          <p class="verdict">{verdict(found)}</p>
          <p>{summary(found)}</p>
          <p class="quiet">{askedFor(asked).join(' ')}</p>
        </header>
        <main class="investigation">
          <InvestigationView t={t} found={found} ruleOf={(id) => anomalies.get(id)} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

function askedFor({ since, until, tokens, expectedNetworks, version, at }: InvestigationAsked): readonly string[] {
  return [
    t('investigation_made', [version, utc(at)]),
    ...(since === null ? [] : [t('investigation_since', [utc(since)])]),
    ...(until === null ? [] : [t('investigation_until', [utc(until)])]),
    ...(tokens.length === 0 ? [] : [t('investigation_only', [tokens.join(', ')])]),
    ...(expectedNetworks.length === 0 ? [] : [t('investigation_expected', [expectedNetworks.join(', ')])]),
  ];
}
