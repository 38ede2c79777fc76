using System.Text;

namespace HtzPipeline.Functions.Commands;

/// <summary>The help of commands, Chinese first.</summary>
internal static class CommandHelp
{
    /// <summary>How a command is called.</summary>
    public static string Usage(Command command) => $"用法 Usage: HtzPipeline {command.Name} {command.Operands} {string.Join(' ', command.Options.Select(Bracketed))}";

    /// <summary>All about one command.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder().AppendLine(Usage(command)).AppendLine();
        text.AppendLine(command.Summary.Zh).AppendLine(command.Summary.En).AppendLine();
        foreach (var option in command.Options)
        {
            text.AppendLine($"  {option.Name}{(option.Value is null ? "" : " " + option.Value)}").AppendLine($"      {option.Meaning.Zh}").AppendLine($"      {option.Meaning.En}");
        }

        return text.AppendLine().AppendLine(command.Details.Zh).AppendLine().AppendLine(command.Details.En).ToString();
    }

    /// <summary>The commands there are.</summary>
    public static string OfAll(IEnumerable<Command> commands)
    {
        var text = new StringBuilder()
            .AppendLine("HtzPipeline 高新区统计数据管道").AppendLine()
            .AppendLine("  (没有命令)  本地运行全部功能;选项 --port --blob-port --queue-port --table-port --data")
            .AppendLine("  (no command)  runs everything locally, with these options");
        foreach (var command in commands)
        {
            text.AppendLine().AppendLine($"  {command.Name} {command.Operands}").AppendLine($"      {command.Summary.Zh}").AppendLine($"      {command.Summary.En}");
        }

        return text.AppendLine().AppendLine("每个命令都有 --help。 Each command has --help.").ToString();
    }

    private static string Bracketed(CommandOption option) => $"[{option.Name}{(option.Value is null ? "" : " " + option.Value)}]";
}
