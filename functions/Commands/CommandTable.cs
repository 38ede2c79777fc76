namespace HtzPipeline.Functions.Commands;

/// <summary>The commands of the app's executable. A new one is a file of its own and a line here.</summary>
internal static class CommandTable
{
    /// <summary>The exit code of a command line that cannot be followed.</summary>
    public const int WrongUsage = 2;

    private const string Help = "--help";

    public static IReadOnlyList<Command> All { get; } =
    [
        SeedCommand.Command,
        CatalogueDryRunCommand.Command,
        DoctorCommand.Command,
        ReadCommand.Command,
        CheckCommand.Command,
        WithdrawCommand.Command,
        ApproveCommand.Command,
        RedriveCommand.Command,
        RebuildCommand.Command,
        BackupCommand.Command,
        RestoreCommand.Command,
        WebhookAddCommand.Command,
        WebhookListCommand.Command,
        WebhookRetryCommand.Command,
        WebhookRemoveCommand.Command,
        KeyCreateCommand.Command,
        KeyListCommand.Command,
        KeyRevokeCommand.Command,
        AuditCommand.Command,
        UploadLinkCommand.Command,
    ];

    /// <summary>Whether the words on the command line are for a command, rather than for a host of the app.</summary>
    public static bool Knows(string[] args) => args is [var first, ..] && (first == Help || All.Any(command => command.Name == first));

    /// <summary>Does what the command line says.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var command = All.FirstOrDefault(known => known.Name == args[0]);
        if (command is null || args.Contains(Help))
        {
            Console.Out.Write(command is null ? CommandHelp.OfAll(All) : CommandHelp.Of(command));
            return 0;
        }

        try
        {
            return await command.Run(CommandLine.Read(command, args.AsSpan(1)));
        }
        catch (CommandUsageException wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Why.Zh} {wrong.Why.En}\n{CommandHelp.Usage(command)}");
            return WrongUsage;
        }
    }
}
