import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const s3 = new S3Client({}); // the credentials of a role: they end by themselves

export const download = (key) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: 'shop', Key: key }), { expiresIn: 300 });

export const upload = (user, size) =>
  getSignedUrl(
    s3,
    new PutObjectCommand({ Bucket: 'shop', Key: 'uploads/' + user + '/' + crypto.randomUUID(), ContentLength: size }),
    { expiresIn: 300, signableHeaders: new Set(['content-length']) },
  );`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// Azure: a user delegation for one blob. Before: generateAccountSASQueryParameters with the account's key.
import { DefaultAzureCredential } from '@azure/identity';
import { BlobSASPermissions, BlobServiceClient, generateBlobSASQueryParameters } from '@azure/storage-blob';

const account = 'shop';
const service = new BlobServiceClient(\`https://\${account}.blob.core.windows.net\`, new DefaultAzureCredential());

export async function download(containerName: string, blobName: string): Promise<string> {
  const startsOn = new Date();
  const expiresOn = new Date(Date.now() + 15 * 60_000);
  const key = await service.getUserDelegationKey(startsOn, expiresOn);
  const permissions = BlobSASPermissions.parse('r');
  const values = { containerName, blobName, permissions, startsOn, expiresOn };
  const query = generateBlobSASQueryParameters(values, key, account);
  return \`\${service.url}\${containerName}/\${blobName}?\${query}\`;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Ask for an address when it is needed, and keep none.
export async function open(file) {
  const answer = await fetch('/api/files/' + encodeURIComponent(file) + '/address', { cache: 'no-store' });
  const { url } = await answer.json();
  location.assign(url);
}`,
    },
    {
      framework: 'Azure CLI',
      language: 'shell',
      code: `# Takes back what the account's key has signed so far. Apps that use the key need the other one first.
az storage account keys renew --account-name shop --key primary
# Takes back every user delegation.
az storage account revoke-delegation-keys --name shop --resource-group shop`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `# With django-storages: AWS_QUERYSTRING_AUTH = True, AWS_QUERYSTRING_EXPIRE = 300, and the credentials of a role.
import uuid

import boto3
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST


@login_required
def download(request, pk):
    document = get_object_or_404(request.user.documents, pk=pk)  # one's own alone
    return redirect(document.file.url)  # before: AWS_QUERYSTRING_EXPIRE = 7 * 24 * 3600


@login_required
@require_POST
def upload(request):
    key = f"uploads/{request.user.pk}/{uuid.uuid4()}"
    limits = [["content-length-range", 1, 10_000_000]]
    form = boto3.client("s3").generate_presigned_post("shop", key, Conditions=limits, ExpiresIn=300)
    return JsonResponse(form)`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# config/application.rb: config.active_storage.service_urls_expire_in = 5.minutes
# config/storage.yml names bucket and region alone: the credentials are those of the machine's role.
class DocumentsController < ApplicationController
  def show
    document = Current.user.documents.find(params[:id]) # one's own alone
    # Before: rails_blob_url(document.file), which lasts for good and asks nobody who comes
    redirect_to document.file.url(expires_in: 5.minutes, disposition: :attachment), allow_other_host: true
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// config/filesystems.php: no 'key' and no 'secret' on disk s3, so that the credentials of the role are taken.
Route::get('/documents/{document}', function (Document $document) {
    Gate::authorize('view', $document);

    $url = Storage::disk('s3')->temporaryUrl($document->path, now()->addMinutes(5)); // before: now()->addYear()

    return redirect()->away($url);
})->middleware('auth');

Route::post('/documents', function (Request $request) {
    $path = 'uploads/'.$request->user()->id.'/'.Str::uuid();

    return Storage::disk('s3')->temporaryUploadUrl($path, now()->addMinutes(5)); // url and headers
})->middleware('auth');`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `class Addresses {
  private final S3Presigner presigner = S3Presigner.create(); // the credentials of a role: they end by themselves

  URL download(String key) { // once it is known that this user may read it
    return presigner
        .presignGetObject(sign -> sign
            .signatureDuration(Duration.ofMinutes(5)) // before: ofDays(7)
            .getObjectRequest(object -> object.bucket("shop").key(key)))
        .url();
  }

  URL upload(String user, long size) {
    var key = "uploads/" + user + "/" + UUID.randomUUID();
    return presigner
        .presignPutObject(sign -> sign
            .signatureDuration(Duration.ofMinutes(5))
            .putObjectRequest(object -> object.bucket("shop").key(key).contentLength(size)))
        .url();
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `// Before: blob.GenerateSasUri(…) with StorageSharedKeyCredential, the account's key
var service = new BlobServiceClient(new Uri("https://shop.blob.core.windows.net"), new DefaultAzureCredential());

app.MapGet("/documents/{id:guid}", async (Guid id, ClaimsPrincipal user, Documents documents) =>
{
    var document = await documents.OfAsync(user, id); // one's own alone
    if (document is null) return Results.NotFound();
    var until = DateTimeOffset.UtcNow.AddMinutes(5);
    var key = await service.GetUserDelegationKeyAsync(DateTimeOffset.UtcNow, until);
    var blob = service.GetBlobContainerClient("documents").GetBlobClient(document.BlobName);
    var sas = new BlobSasBuilder(BlobSasPermissions.Read, until)
    {
        BlobContainerName = blob.BlobContainerName,
        BlobName = blob.Name,
        Resource = "b",
        Protocol = SasProtocol.Https,
    };
    var query = sas.ToSasQueryParameters(key.Value, service.AccountName);
    return Results.Redirect(new BlobUriBuilder(blob.Uri) { Sas = query }.ToUri().ToString());
}).RequireAuthorization();`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

// The client has the credentials of a role; find looks among this user's documents alone.
func download(client *s3.Client, find func(*http.Request) (key string, ok bool)) http.HandlerFunc {
	signer := s3.NewPresignClient(client, s3.WithPresignExpires(5*time.Minute)) // before: 7*24*time.Hour
	return func(w http.ResponseWriter, r *http.Request) {
		key, ok := find(r)
		if !ok {
			http.NotFound(w, r)
			return
		}
		object := &s3.GetObjectInput{Bucket: aws.String("shop"), Key: aws.String(key)}
		signed, err := signer.PresignGetObject(r.Context(), object)
		if err != nil {
			http.Error(w, "not at hand", http.StatusBadGateway)
			return
		}
		http.Redirect(w, r, signed.URL, http.StatusFound)
	}
}`,
    },
  ],
});
