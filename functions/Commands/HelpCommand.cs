using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>help [COMMAND]</c>: what commands there are, or all about one; <c>COMMAND --help</c> is the same.</summary>
internal static class HelpCommand
{
    private static readonly LocalText Details = new("加 --json 时每个命令一行。", "With --json a line for each command.");

    public static Command Command { get; } = new(
        "help",
        "[COMMAND]",
        new("显示全部命令,或一个命令的用法。", "Shows the commands there are, or all about one."),
        [],
        Details,
        CommandOutcomes.OfDoing,
        (line, output, _) =>
        {
            IReadOnlyList<Command> told = line.Operands is [] ? CommandTable.All : [CommandTable.Find(line.File)];
            if (output.IsJson)
            {
                foreach (var command in told)
                {
                    output.Write(Described.Of(command), _ => "");
                }
            }
            else
            {
                output.Write(told, commands => line.Operands is [] ? CommandHelp.Of(commands) : CommandHelp.Of(commands[0]));
            }

            return Task.FromResult(CommandExit.Done);
        });

    /// <summary>A command as machines read of it.</summary>
    private sealed record Described(
        string Name, IReadOnlyList<string> Aliases, string Operands, LocalText Summary, IReadOnlyList<CommandOption> Options, LocalText Details, CommandOutcomes Outcomes)
    {
        public static Described Of(Command command) =>
            new(command.Name, command.Aliases, command.Operands, command.Summary, command.Options, command.Details, command.Outcomes);
    }
}
