// Package tokenwitness writes which token a request carried into your log, by fingerprint and never by value.
//
//	key, err := tokenwitness.ReadKey(os.Getenv("TOKENWITNESS_KEY_FILE"))
//	log.Printf("%s %s %s", r.Method, r.URL.Path, key.OfRequest(r))
package tokenwitness

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"os"
	"strings"
)

// Key makes fingerprints.
type Key []byte

// ReadKey takes the key from the file that `tokenwitness --key-file` made.
func ReadKey(file string) (Key, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(strings.TrimSpace(string(content))))
	return sum[:], nil
}

// Fingerprint names a token; "-" for what is too short to be one.
func (k Key) Fingerprint(value string) string {
	if len(value) < 16 {
		return "-"
	}
	sum := sha256.Sum256([]byte(value))
	mac := hmac.New(sha256.New, k)
	mac.Write(sum[:])
	return "tw1_" + base64.RawURLEncoding.EncodeToString(mac.Sum(nil)[:16])
}

// OfRequest names the token in the Authorization header. Where your tokens travel in another header, read that one.
func (k Key) OfRequest(r *http.Request) string {
	scheme, value, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "-"
	}
	return k.Fingerprint(strings.TrimSpace(value))
}
