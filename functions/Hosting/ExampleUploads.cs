using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The example files in <c>seeds/uploads</c>, uploaded the way a department would.</summary>
internal static class ExampleUploads
{
    /// <summary>Uploads each file that is not there yet; never over one that is, which may have been changed since.</summary>
    public static async Task UploadAsync(FileStore uploads, string folder, Action<int, int> progress, CancellationToken cancellation)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var (number, file) in files.Index())
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            await uploads.WriteUploadAsync(name, new(await File.ReadAllBytesAsync(file, cancellation)), overwrite: false, cancellation);
            progress(number + 1, files.Count);
        }
    }
}
