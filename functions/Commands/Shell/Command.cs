using HtzPipeline.Core.Figures;

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

    /// <summary>Other words that mean it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a word means it.</summary>
    public bool IsCalled(string word) => word == Name || Aliases.Contains(word);
}
