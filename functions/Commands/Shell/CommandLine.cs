namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>What a command was told: operands, and options by name.</summary>
internal sealed record CommandLine(IReadOnlyList<string> Operands, IReadOnlyDictionary<string, string> Options)
{
    private const string NoMoreOptions = "--";

    /// <summary>Whether it is a machine that reads what the words on a command line lead to, be they right or wrong.</summary>
    public static bool WantsJson(IEnumerable<string> words) => words.TakeWhile(word => word != NoMoreOptions).Contains(CommandOption.Json.Name);

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => Options.ContainsKey(option);

    /// <summary>The value of an option; null where it was not given.</summary>
    public string? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>The one operand.</summary>
    /// <exception cref="CommandUsageException">There is none, or more than one.</exception>
    public string File => Operands is [var file] ? file : throw new CommandUsageException(
        Operands.Count == 0 ? new("命令后缺少一项。", "An operand is missing.") : new($"只能给一项,多了“{Operands[1]}”。", $"One operand only; '{Operands[1]}' is one too many."));

    /// <summary>Reads the words after the command. An option's value is the next word or follows an <c>=</c>; after <c>--</c> all are operands.</summary>
    /// <exception cref="CommandUsageException">An option is not known, or lacks its value; or nothing is to be told the command, and something is.</exception>
    public static CommandLine Read(Command command, ReadOnlySpan<string> words)
    {
        var (operands, options) = (new List<string>(), new Dictionary<string, string>());
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == NoMoreOptions)
            {
                operands.AddRange(words[(i + 1)..]);
                break;
            }

            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                operands.Add(words[i]);
                continue;
            }

            var parts = words[i].Split('=', 2);
            var option = command.Options.FirstOrDefault(known => known.Name == parts[0]) ?? throw Unknown(command, parts[0]);
            var needsNext = option.Value is not null && parts.Length == 1;
            if ((needsNext && i + 1 == words.Length) || (option.Value is null && parts.Length == 2))
            {
                throw new CommandUsageException(option.Value is null
                    ? new($"选项 {option.Name} 没有值。", $"The option {option.Name} takes no value.")
                    : new($"选项 {option.Name} 缺少值 {option.Value}。", $"The option {option.Name} lacks its value {option.Value}."));
            }

            options[option.Name] = needsNext ? words[++i] : parts.Length == 2 ? parts[1] : "";
        }

        return command.Operands.Length == 0 && operands is [var first, ..]
            ? throw new CommandUsageException(new($"不认识“{first}”,该命令只有选项。", $"'{first}' means nothing here: the command has options only."))
            : new(operands, options);
    }

    private static CommandUsageException Unknown(Command command, string word) => new(new LocalText(
        $"不认识的选项“{word}”。可用:{string.Join(' ', command.Options.Select(option => option.Name))}。",
        $"Unknown option '{word}'; there are {string.Join(' ', command.Options.Select(option => option.Name))}."));
}
