using System.Diagnostics;

namespace HtzPipeline.Infra.Tests;

/// <summary>The hook that runs after a deployment, with an <c>az</c> that answers as Azure does while an app is still starting.</summary>
public class HookTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    public async Task The_subscription_is_made_as_soon_as_there_is_a_key_and_the_app_answers(int withoutKey, int unanswered)
    {
        var (exitCode, calls) = await RunAsync(withoutKey, unanswered, tries: 5);
        Assert.Equal(0, exitCode);
        Assert.Equal(withoutKey + 1, calls.Count(call => call.StartsWith("functionapp keys list", StringComparison.Ordinal)));
        var deployments = calls.Where(call => call.StartsWith("deployment group create", StringComparison.Ordinal)).ToList();
        Assert.Equal(unanswered + 1, deployments.Count);
        Assert.All(deployments, call => Assert.Contains("appName=func-x topicName=evgt-x storageName=stx", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(0, 9)]
    public async Task It_gives_up_in_the_end_and_says_so(int withoutKey, int unanswered)
    {
        var (exitCode, calls) = await RunAsync(withoutKey, unanswered, tries: 3);
        Assert.Equal(1, exitCode);
        Assert.Equal(3, calls.Count(call => call.StartsWith(withoutKey > 0 ? "functionapp" : "deployment", StringComparison.Ordinal)));
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Calls)> RunAsync(int withoutKey, int unanswered, int tries)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The POSIX hook is for other systems; Windows has subscribe.ps1.");
        var folder = Directory.CreateTempSubdirectory("htz-hook-");
        try
        {
            var (az, log) = (Path.Combine(folder.FullName, "az"), Path.Combine(folder.FullName, "calls"));
            await File.WriteAllTextAsync(az, $$"""
                #!/bin/sh
                echo "$*" >> '{{log}}'
                case "$1" in
                  functionapp) [ "$(grep -c '^functionapp' '{{log}}')" -gt {{withoutKey}} ] && echo secret || true ;;
                  deployment) [ "$(grep -c '^deployment' '{{log}}')" -gt {{unanswered}} ] ;;
                esac
                """);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var start = new ProcessStartInfo("sh", [Path.Combine(Bicep.Folder, "hooks", "subscribe.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in new[]
            {
                ("PATH", $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}"), ("AZURE_RESOURCE_GROUP", "rg-x"), ("FUNCTION_APP_NAME", "func-x"),
                ("EVENT_TOPIC_NAME", "evgt-x"), ("STORAGE_ACCOUNT_NAME", "stx"), ("HTZ_HOOK_TRIES", $"{tries}"), ("HTZ_HOOK_PAUSE", "0"),
            })
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
            return (process.ExitCode, await File.ReadAllLinesAsync(log));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
