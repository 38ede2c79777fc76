using CsCheck;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Random cases that are the same each time: a sample's seed only fixes its first.</summary>
internal static class Seeded
{
    private const uint Stream = 4;
    private const ulong Seed = 20190815;

    /// <summary>So many cases.</summary>
    public static IEnumerable<T> Cases<T>(Gen<T> gen, int count)
    {
        var random = new PCG(Stream, Seed);
        return [.. Enumerable.Range(0, count).Select(_ => gen.Generate(random, null, out var _))];
    }
}
