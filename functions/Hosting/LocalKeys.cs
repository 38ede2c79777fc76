using System.Text.Json;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// Keys of all departments for a run on a laptop, so that one can sign in: made at the first start, and kept in a file beside the
/// storage's data, which only their owner can read. A run that keeps no data makes new ones.
/// </summary>
/// <param name="File">The file; null where nothing is kept.</param>
/// <param name="Secrets">The keys by department, in the order of the catalogue.</param>
internal sealed record LocalKeys(string? File, IReadOnlyList<KeyValuePair<string, string>> Secrets)
{
    private const string Name = "htz-keys.json";

    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(365);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Reads the keys, and makes those that are not there or no longer good.</summary>
    public static async Task<LocalKeys> PrepareAsync(IServiceProvider services, AzuriteOptions azurite, CancellationToken cancellation)
    {
        var file = azurite.Location is { } folder ? Path.Combine(RepositoryRoot.Find(), folder, Name) : null;
        var kept = file is not null && System.IO.File.Exists(file)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(await System.IO.File.ReadAllTextAsync(file, cancellation)) ?? []
            : [];
        var store = services.GetRequiredService<KeyStore>();
        var secrets = new List<KeyValuePair<string, string>>();
        foreach (var department in (await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation)).Departments)
        {
            var secret = kept.GetValueOrDefault(department.Code);
            if (!await IsGoodAsync(secret))
            {
                secret = (await store.CreateAsync(department.Code, department.Name.Zh, Enum.GetValues<Right>(), ValidFor, cancellation)).Secret.Reveal();
            }

            secrets.Add(new(department.Code, secret!));
        }

        if (file is not null)
        {
            await WriteAsync(file, JsonSerializer.Serialize(new Dictionary<string, string>(secrets), Readable), cancellation);
        }

        return new(file, secrets);

        async Task<bool> IsGoodAsync(string? text) => text is not null
            && KeySecret.TryParse(text, out var secret)
            && await store.FindAsync(secret.Id, cancellation) is { } key
            && secret.IsOf(key.Hash)
            && key.IsGood(DateTimeOffset.UtcNow)
            && Enum.GetValues<Right>().All(right => key.Rights.Contains(right));
    }

    private static async Task WriteAsync(string file, string text, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(file, options);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }
}
