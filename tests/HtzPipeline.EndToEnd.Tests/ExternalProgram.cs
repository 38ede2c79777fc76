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
        if (!IsOnPath(program))
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

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode}\n{await output}{await errors}");
        return await output;
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));
}
