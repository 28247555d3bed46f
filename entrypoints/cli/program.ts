import { Command, CommanderError, Option } from 'commander';
import { PRESETS } from '../../utils/detect/user-rules';
import { SEVERITIES } from '../../utils/export/order';
import { FIELDS } from '../../utils/observe/logs/fields';
import { LOG_FORMATS } from '../../utils/observe/logs/formats';
import { archiveFormats, type RawArchive } from './archive-options';
import { dialectIds } from './emit-sql';
import { Fault } from './fault';
import { snippetIds } from './fingerprint';
import { formatIds } from './formats';
import { followForms, investigationFormats, type RawInvestigate } from './investigate-options';
import { confidences } from './levels';
import { families, type RawOptions } from './options';
import { t } from './texts';
import { VERSION } from './version';

/** What the command line asked for. Options are unchecked texts. */
export type Asked =
  | { readonly command: 'audit'; readonly urls: readonly string[]; readonly raw: RawOptions }
  | { readonly command: 'scan'; readonly files: readonly string[]; readonly raw: RawOptions }
  | { readonly command: 'investigate'; readonly files: readonly string[]; readonly raw: RawInvestigate }
  | { readonly command: 'verify' | 'open'; readonly file: string; readonly raw: RawArchive }
  | { readonly command: 'demo'; readonly raw: RawOptions & { readonly fixed?: boolean } }
  | { readonly command: 'fingerprint'; readonly keyFile: string | null; readonly snippet: string | null }
  | { readonly command: 'rules'; readonly id: string | null; readonly json: boolean }
  | { readonly command: 'said'; readonly text: string; readonly code: 0 | 2 };

const ENV = 'TOKENWITNESS_';

/** Reads the arguments that follow the program's name. Wrong usage throws a fault with one sentence. */
export function parseArguments(args: readonly string[]): Asked {
  let asked: Asked | null = null;
  let said = '';
  const program = command('tokenwitness', 'cli_about')
    .version(VERSION, '-V, --version', t('cli_option_version'))
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => {
        said += text;
      },
      writeErr: () => undefined,
    });
  const add = (name: string, about: string) => {
    const sub = command(name, about).copyInheritedSettings(program);
    program.addCommand(sub);
    return sub;
  };

  const scope = env(new Option('--scope <host...>', t('cli_option_scope')));
  const audit = add('audit', 'cli_about_audit').argument('[url...]', t('cli_argument_url'));
  for (const option of [...browserOptions(), ...judging(), scope, ...reportOptions('')]) audit.addOption(option);
  audit.addHelpText('after', `\n${t('cli_help_exit')}\n\n${t('cli_help_env')}`);
  audit.action((urls: string[], raw: RawOptions) => {
    asked = { command: 'audit', urls, raw };
  });

  const scan = add('scan', 'cli_about_scan').argument('[file...]', t('cli_argument_file'));
  const scanned = env(new Option('--scope <host>', t('cli_option_scope_scan')).argParser(collect));
  const keyFile = env(new Option('--key-file <file>', t('cli_option_key_file')));
  const history = env(new Option('--history <folder>', t('cli_option_history')));
  const token = env(new Option('--token <fingerprint>', t('cli_option_token_scan')).argParser(collect));
  for (const option of [...judging(), history, keyFile, token, scanned, ...reportOptions('_scan')])
    scan.addOption(option);
  scan.addHelpText('after', `\n${t('cli_help_scan')}\n\n${t('cli_help_exit_scan')}\n\n${t('cli_help_env')}`);
  scan.action((files: string[], raw: RawOptions) => {
    asked = { command: 'scan', files, raw };
  });

  const investigate = add('investigate', 'cli_about_investigate').argument('[log...]', t('cli_argument_log'));
  for (const option of investigateOptions()) investigate.addOption(option);
  const help = t('cli_help_investigate', [[...LOG_FORMATS.keys()].join(', '), FIELDS.join(', ')]);
  investigate.addHelpText('after', `\n${help}\n\n${t('cli_help_exit_investigate')}\n\n${t('cli_help_env')}`);
  investigate.action((files: string[], raw: RawInvestigate) => {
    asked = { command: 'investigate', files, raw };
  });

  for (const name of ['verify', 'open'] as const) {
    const sub = add(name, `cli_about_${name}`).argument('[archive]', t('cli_argument_archive'));
    for (const option of archiveOptions(name)) sub.addOption(option);
    sub.addHelpText('after', `\n${t('cli_help_archive')}\n\n${t('cli_help_exit_archive')}\n\n${t('cli_help_env')}`);
    sub.action((file: string | undefined, raw: RawArchive) => {
      if (file === undefined) throw new Fault('usage', 'cli_no_archive');
      asked = { command: name, file, raw };
    });
  }

  const demo = add('demo', 'cli_about_demo').addOption(new Option('--fixed', t('cli_option_fixed')));
  for (const option of [...browserOptions(), ...judging()]) demo.addOption(option);
  demo.action((raw: RawOptions) => {
    asked = { command: 'demo', raw };
  });

  const named = add('fingerprint', 'cli_about_fingerprint').allowExcessArguments();
  named.addOption(env(new Option('--key-file <file>', t('cli_option_key_file_fingerprint'))));
  named.addOption(new Option(`--snippet <${placeholder(snippetIds)}>`, t('cli_option_snippet')));
  named.addHelpText('after', `\n${t('cli_help_fingerprint')}`);
  named.action(({ keyFile, snippet }: { keyFile?: string; snippet?: string }) => {
    if (named.args.length > 0) throw new Fault('usage', 'cli_fingerprint_no_values');
    asked = { command: 'fingerprint', keyFile: keyFile ?? null, snippet: snippet ?? null };
  });

  add('rules', 'cli_about_rules')
    .argument('[id]', t('cli_argument_rule'))
    .option('--json', t('cli_option_rules_json'))
    .action((id: string | undefined, { json = false }: { json?: boolean }) => {
      asked = { command: 'rules', id: id ?? null, json };
    });

  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { command: 'said', text: said, code: 0 };
    if (error.code === 'commander.help') return { command: 'said', text: program.helpInformation(), code: 2 };
    throw usageFault(error);
  }
  return asked ?? { command: 'said', text: program.helpInformation(), code: 2 };
}

function command(name: string, about: string): Command {
  return new Command(name)
    .description(t(about))
    .helpOption('-h, --help', t('cli_option_help'))
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => t(`cli_help_${title.toLowerCase().replace(':', '')}`),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (${defaultValue})` : description,
    })
    .allowExcessArguments(false);
}

const env = (option: Option): Option =>
  option.env(ENV + option.name().replace('no-', '').replaceAll('-', '_').toUpperCase());
const placeholder = (choices: readonly string[]) => choices.join('|');

function browserOptions(): readonly Option[] {
  return [
    new Option(`--browser <${placeholder(families)}>`, t('cli_option_browser')).default('chromium'),
    new Option('--executable-path <file>', t('cli_option_executable')),
    new Option('--headed', t('cli_option_headed')),
    new Option('--timeout <time>', t('cli_option_timeout')).default('30s'),
    new Option('--observe <time>', t('cli_option_observe')).default('5s'),
  ].map(env);
}

const judging = (): readonly Option[] => [
  env(new Option('--rules <file>', t('cli_option_rules'))),
  env(new Option(`--preset <${placeholder(PRESETS)}>`, t('cli_option_preset'))),
  env(new Option('--try-keys', t('cli_option_try_keys'))),
];

/** `of`: end of the keys where a command says it in its own words. */
function reportOptions(of: '' | '_scan'): readonly Option[] {
  return [
    new Option(`--format <${placeholder(formatIds)}>`, t('cli_option_format')).argParser(collect),
    new Option('--output <file|folder|->', t('cli_option_output')),
    new Option('--fail-on <severity>', t('cli_option_fail_on', [placeholder(SEVERITIES)])).default('high'),
    new Option('--min-confidence <level>', t('cli_option_min_confidence', [placeholder(confidences)])).default('firm'),
    new Option('--allow-anonymous', t('cli_option_allow_anonymous')),
    new Option('--allow-incomplete', t(`cli_option_allow_incomplete${of}`)),
    new Option('--quiet', t('cli_option_quiet')),
  ]
    .map(env)
    .concat(new Option('--no-color', t('cli_option_no_color')));
}

function investigateOptions(): readonly Option[] {
  const several = (flags: string, key: string) => new Option(flags, t(key)).argParser(collect);
  return [
    new Option('--key-file <file>', t('cli_option_key_file_investigate')),
    new Option('--log-format <format>', t('cli_option_log_format')),
    several('--map <field=column>', 'cli_option_map'),
    new Option('--since <time>', t('cli_option_since')),
    new Option('--until <time>', t('cli_option_until')),
    several('--token <name>', 'cli_option_token'),
    several('--expect-network <CIDR>', 'cli_option_expect_network'),
    several('--keys-since <kid=date>', 'cli_option_keys_since'),
    several(`--format <${placeholder(investigationFormats)}>`, 'cli_option_format_investigate'),
    new Option('--output <file|folder|->', t('cli_option_output')),
    new Option('--database <file>', t('cli_option_database')),
    new Option(`--emit-sql <${placeholder(dialectIds)}>`, t('cli_option_emit_sql')),
    new Option('--fail-on <severity>', t('cli_option_fail_on', [placeholder(SEVERITIES)])).default('high'),
    new Option('--allow-incomplete', t('cli_option_allow_incomplete_investigate')),
    new Option('--follow', t('cli_option_follow')),
    new Option(`--follow-format <${placeholder(followForms)}>`, t('cli_option_follow_format')),
    new Option('--quiet', t('cli_option_quiet')),
  ]
    .map(env)
    .concat(new Option('--no-color', t('cli_option_no_color')));
}

function archiveOptions(command: 'verify' | 'open'): readonly Option[] {
  const folder = command === 'open' ? [new Option('--output <folder>', t('cli_option_output_open'))] : [];
  return [
    new Option('--head <head>', t('cli_option_head')),
    new Option('--key <key>', t('cli_option_key')),
    new Option('--passphrase-file <file>', t('cli_option_passphrase_file')),
    new Option(`--format <${placeholder(archiveFormats)}>`, t('cli_option_format_archive')).default('pretty'),
    ...folder,
  ]
    .map(env)
    .concat(new Option('--no-color', t('cli_option_no_color')));
}

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), text];

const USAGE: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli_unknown_option',
  'commander.unknownCommand': 'cli_unknown_command',
  'commander.optionMissingArgument': 'cli_option_needs_value',
  'commander.excessArguments': 'cli_too_many_arguments',
};

/** Commander names the culprit in quotation marks; the sentence around it is ours. */
function usageFault({ code, message }: CommanderError): Fault {
  const culprit = /'([^' ]*)[^']*'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const key = USAGE[code] ?? 'cli_bad_usage';
  return meant ? new Fault('usage', `${key}_meant`, [culprit, meant]) : new Fault('usage', key, [culprit]);
}
