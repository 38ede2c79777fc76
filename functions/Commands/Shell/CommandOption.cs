using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands.Shell;

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
