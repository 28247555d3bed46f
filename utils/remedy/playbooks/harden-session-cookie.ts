import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import session from 'express-session';

app.set('trust proxy', 1); // behind a proxy that ends TLS
app.use(
  session({
    name: '__Host-session', // the prefix makes browsers insist on Secure, Path=/ and no Domain
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      secure: true,
      sameSite: 'lax', // 'strict' where nobody enters through links
      path: '/',
      maxAge: 8 * 60 * 60 * 1000,
    },
  }),
);`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// In a route handler or server action
import { cookies } from 'next/headers';

export async function startSession(id: string) {
  const jar = await cookies();
  jar.set('__Host-session', id, {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 8 * 60 * 60,
  });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Script cannot set HttpOnly: remove every document.cookie that writes the session, and let the server set it.
document.cookie = 'session=; Max-Age=0; Path=/'; // what earlier versions wrote

export async function login(user, password) {
  const answer = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin', // the answer's Set-Cookie is kept, script never sees it
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  if (!answer.ok) throw new Error('login failed');
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import cookie from '@fastify/cookie';
import session from '@fastify/session';

const app = Fastify({ trustProxy: true }); // behind a proxy that ends TLS
await app.register(cookie);
await app.register(session, {
  cookieName: '__Host-session',
  secret: process.env.SESSION_SECRET, // 32 characters or more
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 8 * 60 * 60 * 1000 },
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/session.server.ts; React Router 7 has it in 'react-router'
import { createSessionStorage } from '@remix-run/node';
import { sessions } from './sessions.server'; // rows in a database: a session can be ended

export const { getSession, commitSession, destroySession } = createSessionStorage({
  cookie: {
    name: '__Host-session',
    secrets: [process.env.SESSION_SECRET ?? ''],
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 8 * 60 * 60,
  },
  ...sessions,
});`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# settings.py
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_PATH = "/"
SESSION_COOKIE_DOMAIN = None
SESSION_COOKIE_AGE = 8 * 60 * 60
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # only behind a proxy that sets it`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store,
  key: "__Host-session", httponly: true, secure: true, same_site: :lax, path: "/", expire_after: 8.hours

# config/environments/production.rb
Rails.application.configure { config.force_ssl = true }`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// config/session.php
return [
    'driver' => env('SESSION_DRIVER', 'database'),
    'lifetime' => 480,
    'cookie' => '__Host-session',
    'path' => '/',
    'domain' => null, // the prefix allows none
    'secure' => true,
    'http_only' => true,
    'same_site' => 'lax',
];`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SessionCookie {
  @Bean
  ServletContextInitializer sessionCookie() {
    return context -> {
      var cookie = context.getSessionCookieConfig();
      cookie.setName("__Host-session");
      cookie.setHttpOnly(true);
      cookie.setSecure(true);
      cookie.setPath("/");
      cookie.setAttribute("SameSite", "Lax"); // Servlet 6
    };
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.Cookie.Name = "__Host-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
    });`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

func startSession(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{
		Name:     "__Host-session",
		Value:    id,
		Path:     "/",
		MaxAge:   8 * 60 * 60,
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
}`,
    },
  ],
});
