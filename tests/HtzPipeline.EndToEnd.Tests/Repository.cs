using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.EndToEnd.Tests;

internal static class Repository
{
    public static string Root { get; } = RepositoryRoot.Find();
}
