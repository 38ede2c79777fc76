using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands;

/// <summary>Something an operator can tell the app's executable to do.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Operands">What it is told beside its options, for the help: <c>FILE</c>.</param>
/// <param name="Summary">What it does, in one line.</param>
/// <param name="Options">The options it knows.</param>
/// <param name="Details">What else the help says: formats, exit codes.</param>
/// <param name="Run">Does it; the exit code.</param>
internal sealed record Command(
    string Name, string Operands, LocalText Summary, IReadOnlyList<CommandOption> Options, LocalText Details, Func<CommandLine, Task<int>> Run);
