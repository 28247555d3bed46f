import definition from '../../../entrypoints/page.content/index';

void definition.main(undefined as never);
