using System.Text;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>The help of commands, Chinese first.</summary>
internal static class CommandHelp
{
    private static readonly LocalText Common = new(
        $"每个命令都有 --help 和 --json。退出码 {CommandExit.WrongUsage} 用法有误,{CommandExit.Interrupted} 被 Ctrl+C 中断,{CommandExit.Terminated} 被 SIGTERM 中断。",
        $"Each command has --help and --json. Exit codes: {CommandExit.WrongUsage} wrong usage, {CommandExit.Interrupted} stopped by Ctrl+C, {CommandExit.Terminated} stopped by SIGTERM.");

    /// <summary>How a command is called.</summary>
    public static string Usage(Command command) => $"用法 Usage: HtzPipeline {command.Name} {command.Operands} {string.Join(' ', command.Options.Select(Bracketed))}";

    /// <summary>All about one command.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder().AppendLine(Usage(command)).AppendLine();
        text.AppendLine(command.Summary.Zh).AppendLine(command.Summary.En).AppendLine();
        if (command.Aliases.Count > 0)
        {
            text.AppendLine($"也叫 Also called: {string.Join(' ', command.Aliases)}").AppendLine();
        }

        foreach (var option in command.Options)
        {
            text.AppendLine($"  {option.Name}{(option.Value is null ? "" : " " + option.Value)}").AppendLine($"      {option.Meaning.Zh}").AppendLine($"      {option.Meaning.En}");
        }

        text.AppendLine().AppendLine(command.Details.Zh).AppendLine(ExitCodes(command).Zh);
        return text.AppendLine().AppendLine(command.Details.En).Append(ExitCodes(command).En).ToString();
    }

    /// <summary>The commands there are.</summary>
    public static string Of(IEnumerable<Command> commands)
    {
        var text = new StringBuilder()
            .AppendLine("HtzPipeline 统计数据管道").AppendLine()
            .AppendLine("  (没有命令)  本地运行全部功能;选项 --port --blob-port --queue-port --table-port --data --zone --catalogue --examples --no-examples")
            .AppendLine("  (no command)  runs everything locally, with these options");
        foreach (var command in commands)
        {
            text.AppendLine().AppendLine($"  {command.Name} {command.Operands}").AppendLine($"      {command.Summary.Zh}").AppendLine($"      {command.Summary.En}");
        }

        return text.AppendLine().AppendLine(Common.Zh).Append(Common.En).ToString();
    }

    /// <summary>What a command's exit codes mean.</summary>
    public static LocalText ExitCodes(Command command) => new(
        $"退出码:{CommandExit.Done} {command.Outcomes.Done.Zh};{CommandExit.Failed} {command.Outcomes.Failed.Zh};{CommandExit.WrongUsage} 用法有误。",
        $"Exit codes: {CommandExit.Done} {command.Outcomes.Done.En}; {CommandExit.Failed} {command.Outcomes.Failed.En}; {CommandExit.WrongUsage} wrong usage.");

    private static string Bracketed(CommandOption option) => $"[{option.Name}{(option.Value is null ? "" : " " + option.Value)}]";
}
