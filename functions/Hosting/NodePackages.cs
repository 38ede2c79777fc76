using System.ComponentModel;
using System.Diagnostics;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// The npm packages of the storage emulator, which <c>azurite/package-lock.json</c> pins: many, and needed by no build, so they are installed when
/// something first starts it, and when the lock has changed.
/// </summary>
internal static class NodePackages
{
    /// <summary>The script that starts the emulator.</summary>
    /// <param name="root">Where the source tree lies.</param>
    public static string Script(string root) => Path.Combine(root, "functions", "Hosting", "azurite.cjs");

    /// <summary>Sees to it that <c>azurite/node_modules</c> holds what the lock says. Of several programs at once, one installs and the others wait.</summary>
    /// <exception cref="LocalRunException">npm is absent or failed; the message says what to do.</exception>
    public static async Task InstallAsync(string root, CancellationToken cancellation)
    {
        if (AreCurrent(root))
        {
            return;
        }

        await using var turn = await WaitForTurnAsync(root, cancellation);
        if (!AreCurrent(root))
        {
            await RunNpmAsync(root, cancellation);
        }
    }

    private static string FolderOf(string root) => Path.Combine(root, "azurite");

    // npm writes this file last, when all packages are in place.
    private static bool AreCurrent(string root) =>
        File.GetLastWriteTimeUtc(Path.Combine(FolderOf(root), "node_modules", ".package-lock.json"))
        >= File.GetLastWriteTimeUtc(Path.Combine(FolderOf(root), "package-lock.json"));

    private static async Task<FileStream> WaitForTurnAsync(string root, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, ".azurite"));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder.FullName, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }

    private static async Task RunNpmAsync(string root, CancellationToken cancellation)
    {
        // npm is a script on Windows, which only its shell can start.
        string[] npm = OperatingSystem.IsWindows() ? ["cmd.exe", "/c", "npm"] : ["npm"];
        var start = new ProcessStartInfo(npm[0], [.. npm[1..], "ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = FolderOf(root),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new LocalRunException(new(
                "Azurite 的 npm 包安装失败。",
                $"'npm ci' in {FolderOf(root)} failed with exit code {process.ExitCode}. It installs Azurite, the storage emulator.\n{await output}{await errors}"));
        }
    }

    /// <summary>Starts a program of Node.js.</summary>
    /// <exception cref="LocalRunException">It is not installed.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notFound)
        {
            throw new LocalRunException(
                new(
                    $"无法启动“{start.FileName}”,请安装 Node.js 20 或更高版本。",
                    $"'{start.FileName}' could not be started. Install Node.js 20 or later with npm (https://nodejs.org) and see that it is on the PATH."),
                notFound);
        }
    }
}
