using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">Its name, <c>--json</c>.</param>
/// <param name="Value">What its value is called in the help; null for one without a value.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record CommandOption(string Name, string? Value, LocalText Meaning);
