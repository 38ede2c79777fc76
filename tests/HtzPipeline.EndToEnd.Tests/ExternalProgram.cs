using System.Diagnostics;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>A program that some tests need and a fresh machine lacks.</summary>
internal static class ExternalProgram
{
    /// <summary>
    /// Skips the test where the program is absent, saying how to install it; fails it where <c>HTZ_REQUIRE_PROGRAMS</c> is 1,
    /// so that nothing goes untested unnoticed in CI.
    /// </summary>
    public static void Require(string program, string install)
    {
        if (Find(program) is null)
        {
            Lack(program, install);
        }
    }

    /// <summary>What <see cref="Require"/> does where something is absent, for what is not a program on the path.</summary>
    public static void Lack(string what, string install)
    {
        var reason = $"{what} is not installed: {install}";
        if (Environment.GetEnvironmentVariable("HTZ_REQUIRE_PROGRAMS") == "1")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    /// <summary>Skips the test where the program is absent, also in CI: it takes too long to install.</summary>
    public static void Prefer(string program, string install) => Assert.SkipUnless(Find(program) is not null, $"{program} is not installed: {install}");

    /// <summary>Runs a program to its end; it must succeed.</summary>
    public static Task<string> RunAsync(string program, params IEnumerable<string> arguments) => RunAsync(program, arguments, Environment.CurrentDirectory);

    /// <summary>Runs a program in a folder to its end; it must succeed.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string folder)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode}\n{await output}{await errors}");
        return await output;
    }

    /// <summary>Where a program is; null where it is absent.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") })
        .FirstOrDefault(File.Exists);
}
