using System.Diagnostics;
using System.Reflection;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Infra.Tests;

/// <summary>The Bicep compiler of the NuGet package, which asks nothing of the network.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(Bicep)).Value!;

    /// <summary>The folder of the templates.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "infra");

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it says about the files, which is nothing where nothing is wrong; a warning alone leaves the exit code 0.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await errors).Trim());
    }
}
