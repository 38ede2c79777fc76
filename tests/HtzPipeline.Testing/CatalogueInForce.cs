using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Testing;

/// <summary>Puts catalogues in force where a test is about something else.</summary>
internal static class CatalogueInForce
{
    /// <summary>Puts a text in force under any version, whatever is in force.</summary>
    public static async Task WriteAsync(this CatalogueStore store, string version, BinaryData yaml, CancellationToken cancellation)
    {
        var replaces = await store.ReadCurrentAsync(known: null, cancellation);
        if (!await store.TryWriteAsync(new(version, DateTimeOffset.UtcNow, Author: null, Changes: null), yaml, replaces, cancellation))
        {
            throw new InvalidOperationException("Something else was put in force meanwhile.");
        }
    }

    /// <summary>Puts a file in force.</summary>
    public static Task PublishAsync(this CatalogueSource catalogues, string file, CancellationToken cancellation) =>
        catalogues.PublishAsync(file, CatalogueAuthor.OfCommand("测试", "test"), cancellation);
}
