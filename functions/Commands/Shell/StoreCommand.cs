using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>
/// What the commands on a storage account have in common: the app's own services, on the account that <c>--storage</c> or the
/// setting <c>AzureWebJobsStorage</c> names, or else on the local Azurite, which is started if it does not run.
/// </summary>
internal static class StoreCommand
{
    /// <summary>The option that says who decides.</summary>
    public static CommandOption By { get; } = new("--by", "NAME", new("决定人,默认当前用户。", "Who decides; the user who is logged in if not given."));

    /// <summary>The option that says why.</summary>
    public static CommandOption Reason { get; } = new("--reason", "TEXT", new("理由,必填,随数据一起保存。", "Why; required, and kept with the figures."));

    private static CommandOption Storage { get; } = new(
        "--storage", "CONNECTION", new("存储帐户的连接字符串,默认取设置 AzureWebJobsStorage,没有则用本地 Azurite。", "The storage account's connection string; the setting AzureWebJobsStorage if not given, or else the local Azurite."));

    /// <summary>A command that works on a storage account.</summary>
    public static Command Of(
        string name,
        string operands,
        LocalText summary,
        IReadOnlyList<CommandOption> options,
        LocalText details,
        CommandOutcomes outcomes,
        Func<CommandLine, IServiceProvider, CommandOutput, CancellationToken, Task<int>> run) =>
        new(name, operands, summary, [.. options, Storage], details, outcomes, (line, output, cancellation) => RunAsync(line, run, output, cancellation)) { RunOn = run };

    /// <summary>Who decides.</summary>
    public static string DecidedBy(CommandLine line) => line[By.Name] ?? Environment.UserName;

    /// <summary>Does what a command is for, with a line in the audit log.</summary>
    public static async Task<T> AuditedAsync<T>(string command, CommandLine line, IServiceProvider services, Func<Task<T>> act, CancellationToken cancellation)
    {
        // An account from before there was an audit log has no table for it.
        await services.GetRequiredService<StorageClients>().CreateAsync(cancellation);
        return await services.GetRequiredService<AuditLog>().AroundAsync(
            AuditEntry.OfCommand(command, DecidedBy(line), string.Join(' ', line.Operands)), act, _ => "done", cancellation);
    }

    /// <summary>Why it is decided.</summary>
    /// <exception cref="CommandUsageException">No reason is given, an epic, or one that cannot be shown as it is.</exception>
    public static string ReasonOf(CommandLine line)
    {
        var reason = line[Reason.Name]?.Trim();
        return Decision.FaultOf(reason) is { } fault
            ? throw new CommandUsageException(new LocalText($"{Reason.Name}:{fault.Zh}", $"{Reason.Name}: {fault.En}"))
            : reason!;
    }

    /// <summary>The one operand as the id of a submission.</summary>
    /// <exception cref="CommandUsageException">It is none.</exception>
    public static SubmissionId SubmissionOf(CommandLine line) => SubmissionId.TryParse(line.File, out var id)
        ? id
        : throw new CommandUsageException(new($"“{line.File}”不是报送编号。", $"'{line.File}' is not the id of a submission."));

    private static bool NamesAnAccount(string setting) => Environment.GetEnvironmentVariable($"{StorageClients.Setting}__{setting}") is not null;

    private static async Task<int> RunAsync(
        CommandLine line, Func<CommandLine, IServiceProvider, CommandOutput, CancellationToken, Task<int>> run, CommandOutput output, CancellationToken cancellation)
    {
        var connection = line[Storage.Name] ?? Environment.GetEnvironmentVariable(StorageClients.Setting);
        await using var azurite = connection is null && !NamesAnAccount("accountName") && !NamesAnAccount("blobServiceUri")
            ? await Azurite.StartAsync(LocalSettings.Read([]).Azurite, cancellation)
            : null;
        await using var app = PipelineApp.Build([], port: 0, builder =>
        {
            if ((connection ?? azurite?.ConnectionString) is { } given)
            {
                builder.Configuration[StorageClients.Setting] = given;
            }

            // Standard output is for results, and what goes wrong is said by the command.
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(category: null, LogLevel.None);
        });
        StoragePatience.Begin(isShort: true);
        RefuseNoAccount(app.Services);
        app.CollectTelemetry();
        return await run(line, app.Services, output, cancellation);
    }

    private static void RefuseNoAccount(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<StorageClients>();
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new CommandUsageException("bad-storage", new(
                $"{Storage.Name} 不是连接字符串,或设置 {StorageClients.Setting} 有误。{CommandFailures.FirstLine(wrong)}",
                $"{Storage.Name} is no connection string, or the setting {StorageClients.Setting} is wrong: {CommandFailures.FirstLine(wrong)}"));
        }
    }
}
