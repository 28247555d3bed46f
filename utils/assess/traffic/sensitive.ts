/** Read by databases as well, so that it looks at nothing ahead. */
export const SENSITIVE_WORDS =
  /(?:^|[/_.:-])(?:admin\w*|users?|members?|accounts?|roles?|permissions?|polic(?:y|ies)|export\w*|backup\w*|dump\w*|secrets?|credentials?|tokens?|keys?|api-?keys?|impersonat\w*|sudo|audit\w*|billing|payouts?|internal|debug|config\w*|createaccesskey|attach\w*policy|assumerole|getsecretvalue)(?:$|[/_.:?-])/i;

/** Administration, people, rights, secrets, whole exports: what R-BEH-03 calls admin, user-management and export paths. */
export const isSensitive = (template: string): boolean => SENSITIVE_WORDS.test(template.slice(0, 500));
