using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands.Shell;

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
