using System.Text.Json.Serialization;
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

/// <summary>What a command was told cannot be done; says why to whoever typed it.</summary>
internal sealed class CommandFailedException(string code, LocalText why) : Exception(why.En)
{
    /// <summary>Why.</summary>
    public CommandError Error { get; } = new(code, why);
}

/// <summary>A command line that cannot be followed; says why to whoever typed it.</summary>
internal sealed class CommandUsageException(string code, LocalText why) : Exception(why.En)
{
    public CommandUsageException(LocalText why)
        : this("wrong-usage", why)
    {
    }

    /// <summary>What is wrong with it.</summary>
    public CommandError Error { get; private init; } = new(code, why);

    /// <summary>All that is wrong, at once.</summary>
    public static CommandUsageException Of(IReadOnlyList<CommandError> errors)
    {
        var error = CommandError.Of(errors);
        return new(error.Code, new(error.Zh, error.En)) { Error = error };
    }
}
