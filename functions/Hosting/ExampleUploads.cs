using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The example files in <c>seeds/uploads</c>, uploaded the way a department would.</summary>
internal static class ExampleUploads
{
    /// <summary>Uploads each file that is not there yet; never over one that is.</summary>
    /// <returns>How many were uploaded.</returns>
    public static async Task<int> UploadAsync(BlobContainerClient uploads, string folder, Action<int, int> progress, CancellationToken cancellation)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var uploaded = 0;
        for (var number = 0; number < files.Count; number++)
        {
            var name = Path.GetRelativePath(folder, files[number]).Replace(Path.DirectorySeparatorChar, '/');
            try
            {
                await using var content = File.OpenRead(files[number]);
                await uploads.GetBlobClient(name).UploadAsync(
                    content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
                uploaded++;
            }
            catch (RequestFailedException exists) when (exists.Status is 409 or 412)
            {
                // It is there already, perhaps changed since: not ours to touch.
            }

            progress(number + 1, files.Count);
        }

        return uploaded;
    }
}
