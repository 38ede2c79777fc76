using System.Diagnostics;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.StandInHost;

namespace HtzPipeline.Benchmarks.Start;

/// <summary>A function app that is published to a folder of its own, which goes when this does.</summary>
internal sealed class PublishedApp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    private PublishedApp()
    {
    }

    /// <summary>Publishes a project as it would be for Azure.</summary>
    /// <param name="project">Its folder in the repository.</param>
    public static async Task<PublishedApp> PublishAsync(string project)
    {
        var app = new PublishedApp();
        using var publishing = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", project, "--configuration", "Release", "--output", app._folder.FullName, "--verbosity", "quiet", "--property:RunAnalyzers=false"])
        {
            WorkingDirectory = RepositoryRoot.Find(),
            RedirectStandardOutput = true,
        })!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? app : throw new InvalidOperationException($"{project} was not published: {said}");
    }

    /// <summary>Starts it behind the stand-in for the Functions host, and ends it.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="asked">What it is asked first.</param>
    /// <returns>How long it took from the start until the answer was there.</returns>
    public async Task<TimeSpan> StartAsync(IReadOnlyDictionary<string, string> settings, Uri asked)
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        await using var host = await FunctionsHost.StartAsync(_folder.FullName, settings);
        using var answer = await client.GetAsync(new Uri(host.Address, asked));
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return watch.Elapsed;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
