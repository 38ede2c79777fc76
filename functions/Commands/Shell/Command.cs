namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>Something an operator can tell the app's executable to do.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Operands">What it is told beside its options, for the help: <c>FILE</c>.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Options">The options it knows, and <c>--json</c>, which all have.</param>
/// <param name="Details">What else the help says: formats, consequences.</param>
/// <param name="Outcomes">What its exit codes mean.</param>
/// <param name="Run">Does it; the exit code.</param>
internal sealed record Command(
    string Name,
    string Operands,
    LocalText Summary,
    IReadOnlyList<CommandOption> Options,
    LocalText Details,
    CommandOutcomes Outcomes,
    Func<CommandLine, CommandOutput, CancellationToken, Task<int>> Run)
{
    /// <summary>The options it knows.</summary>
    public IReadOnlyList<CommandOption> Options { get; } = [.. Options, CommandOption.Json];

    /// <summary>What it does on a storage account, given the app's services there; null for a command that needs none.</summary>
    public Func<CommandLine, IServiceProvider, CommandOutput, CancellationToken, Task<int>>? RunOn { get; init; }

    /// <summary>Other words that mean it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a word means it.</summary>
    public bool IsCalled(string word) => word == Name || Aliases.Contains(word);
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Its name, <c>--reason</c>.</param>
/// <param name="Value">What its value is called in the help; null for one without a value.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record CommandOption(string Name, string? Value, LocalText Meaning)
{
    /// <summary>The option that every command has: see <see cref="CommandOutput"/>.</summary>
    public static CommandOption Json { get; } = new("--json", null, new(
        "结果每行一个 JSON 对象;出错时标准错误为 {\"code\",\"zh\",\"en\"}。", "Results as JSON, an object a line; what goes wrong as {\"code\",\"zh\",\"en\"} on standard error."));
}

/// <summary>What a command's exit codes 0 and 1 mean; <see cref="CommandExit"/> has those that mean the same for all commands.</summary>
/// <param name="Done">0.</param>
/// <param name="Failed">1.</param>
internal sealed record CommandOutcomes(LocalText Done, LocalText Failed)
{
    /// <summary>Those of a command that can only do what it is told, or not.</summary>
    public static CommandOutcomes OfDoing { get; } = new(new("完成", "done"), new("无法执行", "cannot be done"));
}
