using HtzPipeline.Functions.Commands.Catalogue;
using HtzPipeline.Functions.Commands.Files;
using HtzPipeline.Functions.Commands.Keys;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Commands.Store;
using HtzPipeline.Functions.Commands.Webhooks;

namespace HtzPipeline.Functions.Commands;

/// <summary>The commands of the app's executable. A new one is a file of its own and a line here.</summary>
internal static class CommandTable
{
    private static readonly IReadOnlyList<string> Help = ["--help", "-h"];

    public static IReadOnlyList<Command> All { get; } =
    [
        NewZoneCommand.Command,
        SeedCommand.Command,
        CatalogueDraftCommand.Command,
        CatalogueDryRunCommand.Command,
        DoctorCommand.Command,
        IngestCommand.Command,
        ReadCommand.Command,
        CheckCommand.Command,
        ProofCommand.Command,
        ExportCommand.Command,
        BulletinCommand.Command,
        WithdrawCommand.Command,
        ApproveCommand.Command,
        RefuseCommand.Command,
        RedriveCommand.Command,
        RereadCommand.Command,
        RebuildCommand.Command,
        BackupCommand.Command,
        RestoreCommand.Command,
        WebhookAddCommand.Command,
        WebhookListCommand.Command,
        WebhookTestCommand.Command,
        WebhookRetryCommand.Command,
        WebhookRemoveCommand.Command,
        KeyCreateCommand.Command with { Aliases = ["key-issue"] },
        KeyListCommand.Command,
        KeyRevokeCommand.Command,
        AuditCommand.Command,
        UploadLinkCommand.Command with { Aliases = ["sas"] },
        HelpCommand.Command,
    ];

    /// <summary>Whether the words on the command line are for a command, known or not, rather than for a host of the app, which takes options only.</summary>
    public static bool IsFor(string[] args) => args is [var first, ..] && (Help.Contains(first) || !first.StartsWith('-'));

    /// <summary>The command that a word means.</summary>
    /// <exception cref="CommandUsageException">There is none.</exception>
    public static Command Find(string word) => All.FirstOrDefault(command => command.IsCalled(word)) ?? throw Unknown(word);

    /// <summary>Does what the command line says, until it is done or interrupted.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new Interruption();
        var output = CommandOutput.OfProcess(CommandLine.WantsJson(args));
        try
        {
            var code = await RunAsync(args, output, interruption.Token);
            return code == CommandExit.Failed ? interruption.ExitCode ?? code : code;
        }
        catch (OperationCanceledException) when (interruption.ExitCode is { } code)
        {
            output.Fail(new("interrupted", "已中断。再次执行同一命令即可完成。", "Interrupted. The same command once more does the rest."));
            return code;
        }
    }

    /// <summary>Does what the command line says.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<int> RunAsync(string[] args, CommandOutput output, CancellationToken cancellation)
    {
        Command? command = null;
        var words = args.Any(Help.Contains) ? HelpWith(args) : args;
        try
        {
            command = Find(words[0]);
            return await command.Run(CommandLine.Read(command, words.AsSpan(1)), output, cancellation);
        }
        catch (CommandUsageException wrong)
        {
            output.Fail(wrong.Error, command is null ? null : CommandHelp.Usage(command));
            return CommandExit.WrongUsage;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellation.IsCancellationRequested) && CommandFailures.Of(failure) is { } error)
        {
            output.Fail(error);
            return CommandExit.Failed;
        }
    }

    // "seed --help" is "help seed", whatever else it says.
    private static string[] HelpWith(string[] args) =>
        [HelpCommand.Command.Name, .. args.Take(1).Where(word => !word.StartsWith('-')), .. args.Where(word => word == CommandOption.Json.Name)];

    private static CommandUsageException Unknown(string word)
    {
        var known = All.SelectMany(command => command.Aliases.Prepend(command.Name));
        var (zh, en) = NearestNames.Among(known, word) is [var nearest] ? ($"是否指“{nearest}”?", $" Did you mean '{nearest}'?") : ("", "");
        return new("unknown-command", new($"没有命令“{word}”。{zh}全部命令见 --help。", $"There is no command '{word}'.{en} --help lists all there are."));
    }
}
