import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// A folder of its own is public, never the project's; files that begin with a dot are not there.
app.use(express.static('public', { dotfiles: 'ignore', index: 'index.html' }));
app.use((req, res) => res.sendStatus(404));`,
    },
    {
      framework: 'Next.js',
      language: 'js',
      code: `// next.config.mjs: whatever lies in public/ is served. These are not, even if somebody puts them there.
export default {
  async redirects() {
    return [{ source: '/:file(\\\\.env.*|\\\\.git/.*|.*\\\\.bak|.*\\\\.sql)', destination: '/404', permanent: false }];
  },
};`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// public/env.js, written at deployment: only what every visitor may know.
globalThis.env = Object.freeze({ apiBase: '/api', release: '2026.11.3' });`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import { join } from 'node:path';
import files from '@fastify/static';

// Before: root: import.meta.dirname, the project's own folder. Names with a dot are served unless they are ignored.
await app.register(files, {
  root: join(import.meta.dirname, 'public'),
  dotfiles: 'ignore',
  list: false,
  allowedPath: (path) => !/\\.(?:bak|old|sql|map)$/i.test(path),
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py, with WhiteNoise: what collectstatic has gathered, and nothing beside it.
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
STATIC_ROOT = BASE_DIR / "static-built"  # before: WHITENOISE_ROOT = BASE_DIR
STATICFILES_DIRS = [BASE_DIR / "assets"]  # not BASE_DIR itself
MIDDLEWARE.insert(1, "whitenoise.middleware.WhiteNoiseMiddleware")  # after SecurityMiddleware
# collectstatic leaves out names that begin with a dot; the rest: --ignore "*.bak" --ignore "*.sql"`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# Only public/ is served. What people may load from elsewhere is named in a list and not by the address.
class ManualsController < ApplicationController
  MANUALS = { "start" => "start.pdf", "prices" => "prices.pdf" }.freeze

  def show
    # Before: send_file Rails.root.join(params[:path]), which gives config/master.key as well
    name = MANUALS.fetch(params[:id]) { return head :not_found }
    send_file Rails.root.join("storage/manuals", name)
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'nginx',
      code: `# The root is public/, not the project: above it lie .env, storage/ and database/.
server {
  root /srv/shop/public; # before: root /srv/shop;
  index index.php;

  location ~ /\\.(?!well-known/) { return 404; }
  location ~* \\.(bak|old|orig|sql|zip)$ { return 404; }
  location / { try_files $uri $uri/ /index.php?$query_string; }

  location = /index.php {
    fastcgi_pass unix:/run/php/php-fpm.sock;
    fastcgi_param SCRIPT_FILENAME $realpath_root$fastcgi_script_name;
    include fastcgi_params;
  }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@Configuration
class Files implements WebMvcConfigurer {
  // In application.properties: spring.web.resources.static-locations=classpath:/static/
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Before: registry.addResourceHandler("/**").addResourceLocations("file:./");
    registry.addResourceHandler("/manuals/*.pdf").addResourceLocations("file:/srv/shop/manuals/");
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// wwwroot is served, and what its manifest of the build names. Before: app.UseStaticFiles(new StaticFileOptions
// { FileProvider = new PhysicalFileProvider(app.Environment.ContentRootPath), ServeUnknownFileTypes = true });
app.MapStaticAssets();

// What the provider leaves out: names that begin with a dot, hidden and system files.
app.UseStaticFiles(new StaticFileOptions
{
    RequestPath = "/manuals",
    FileProvider = new PhysicalFileProvider("/srv/shop/manuals", ExclusionFilters.Sensitive),
});`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"embed"
	"io/fs"
	"log"
	"net/http"
)

//go:embed public
var built embed.FS // without "all:" names that begin with a dot or _ stay out

func files() http.Handler {
	public, err := fs.Sub(built, "public")
	if err != nil {
		log.Fatal(err)
	}
	return http.FileServerFS(public) // before: http.FileServer(http.Dir("."))
}`,
    },
  ],
});
