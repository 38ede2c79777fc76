using System.Text.Json.Serialization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>Why a command did not do what it was told: on standard error, for people or, as it is here, as JSON.</summary>
/// <param name="Code">A stable code, in words with hyphens.</param>
/// <param name="Zh">What is wrong and what to do, in Chinese.</param>
/// <param name="En">The same in English.</param>
internal sealed record CommandError(string Code, string Zh, string En)
{
    public CommandError(string code, LocalText what)
        : this(code, what.Zh, what.En)
    {
    }

    /// <summary>The parameter of a query, or the file, that it is about; null for others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>All that is wrong, where that is told one by one; null where this says it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CommandError>? Errors { get; init; }

    /// <summary>Several that are told at once.</summary>
    public static CommandError Of(IReadOnlyList<CommandError> errors) => new("bad-parameters", "参数有误。", "Parameters are wrong.") { Errors = errors };

    /// <summary>Each of what is wrong with parameters.</summary>
    /// <param name="errors">What is wrong.</param>
    /// <param name="file">The file that it is about; null where the parameters are those of a query.</param>
    public static IEnumerable<CommandError> Each(ParameterErrors errors, string? file = null) =>
        errors.All.Select(error => new CommandError(error.Code, error.Message) { Parameter = file ?? error.Parameter });

    /// <summary>It for people.</summary>
    public string ToText() => string.Join('\n', (Errors ?? [this]).Select(error => $"{$"错误 error {error.Code} {error.Parameter}".TrimEnd()}\n  {error.Zh}\n  {error.En}"));
}
